package dev.holdfast.cli.command;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * {@link CrashingMain} as a process of its own, which starts as fast as the installed program: its classes are in jars, of
 * which Java keeps an image from the first undisturbed run on.
 */
final class ChildProgram {
    private final String classPath;
    private final Path image;

    /** @param folder for the jars and the image */
    ChildProgram(Path folder) {
        this.image = folder.resolve("classes.jsa");
        this.classPath = Stream.of(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        .split(File.pathSeparator))
                .map(Path::of)
                .map(entry -> Files.isDirectory(entry) ? jar(entry, folder) : entry)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /**
     * The command that runs it with arguments.
     *
     * @param keeping whether it keeps the image at its end, where there is none yet
     */
    List<String> command(List<String> arguments, boolean keeping) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:disable",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-cp",
                classPath,
                CrashingMain.class.getName()));
        command.addAll(arguments);
        if (Files.exists(image)) {
            command.add(1, "-XX:SharedArchiveFile=" + image);
        } else if (keeping) {
            command.add(1, "-XX:ArchiveClassesAtExit=" + image);
        }
        return command;
    }

    private static Path jar(Path classes, Path folder) {
        try {
            Path jar = Files.createTempFile(Files.createDirectories(folder), "classes", ".jar");
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar));
                    Stream<Path> files = Files.walk(classes)) {
                // Folders too: migrations are looked for in theirs.
                for (Path file : files.filter(file -> !file.equals(classes)).toList()) {
                    boolean isFolder = Files.isDirectory(file);
                    String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
                    zip.putNextEntry(new ZipEntry(isFolder ? name + "/" : name));
                    if (!isFolder) {
                        Files.copy(file, zip);
                    }
                    zip.closeEntry();
                }
            }
            return jar;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
