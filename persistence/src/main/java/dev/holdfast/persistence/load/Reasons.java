package dev.holdfast.persistence.load;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.zip.ZipException;

/** Why a file cannot be read, in words. */
final class Reasons {
    private Reasons() {}

    static String of(IOException failure) {
        return switch (failure) {
            case NoSuchFileException missing -> "it does not exist";
            case AccessDeniedException denied -> "it is not allowed";
            case NotDirectoryException file -> "it is no folder";
            case ZipException broken -> "it is no gzip file, or damaged";
            case java.io.EOFException cut -> "it is cut off";
            default -> String.valueOf(failure.getMessage());
        };
    }
}
