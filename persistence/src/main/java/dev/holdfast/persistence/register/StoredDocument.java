package dev.holdfast.persistence.register;

/** A document of an issued statement, to the byte. */
@SuppressWarnings("ArrayRecordComponent") // Copied on the way in and on the way out.
public record StoredDocument(String name, String mediaType, String sha256, byte[] content) {
    public StoredDocument {
        content = content.clone();
    }

    /** A copy of the whole content. */
    @Override
    public byte[] content() {
        return content.clone();
    }
}
