package dev.holdfast.reports.document;

import java.util.List;

/**
 * The documents of one statement.
 *
 * @param all the documents, the one to read first
 */
public record Documents(List<Document> all) {

    /**
     * A file that is not written yet.
     *
     * @param name its name, without a folder
     * @param mediaType what it holds, such as {@code application/pdf}
     */
    @SuppressWarnings("ArrayRecordComponent") // Copied on the way in and on the way out.
    public record Document(String name, String mediaType, byte[] bytes) {
        public Document {
            bytes = bytes.clone();
        }

        /** A copy of the whole content. */
        @Override
        public byte[] bytes() {
            return bytes.clone();
        }
    }

    public Documents {
        all = List.copyOf(all);
    }

    /**
     * The document of a name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Document named(String name) {
        return all.stream()
                .filter(document -> document.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no document " + name));
    }
}
