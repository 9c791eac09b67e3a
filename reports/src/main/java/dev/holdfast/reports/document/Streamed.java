package dev.holdfast.reports.document;

import dev.holdfast.reports.document.Documents.Document;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * A file that may be too large to be held, and is not written yet.
 *
 * @param name its name, without a folder
 * @param mediaType what it holds
 * @param content writes it, the same bytes each time
 */
public record Streamed(String name, String mediaType, Content content) {
    /** Writes a file. */
    public interface Content {
        /**
         * Writes all of it.
         *
         * @param to is not closed
         */
        void writeTo(OutputStream to) throws IOException;
    }

    /** A document that is held. */
    public static Streamed of(Document document) {
        return new Streamed(document.name(), document.mediaType(), to -> to.write(document.bytes()));
    }

    /** The whole of it. */
    public Document whole() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            content.writeTo(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Document(name, mediaType, bytes.toByteArray());
    }
}
