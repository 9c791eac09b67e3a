package dev.holdfast.reports.document;

import java.util.List;
import java.util.stream.Stream;

/**
 * The documents of one statement.
 *
 * @param statement those to read and to publish, the one to read first
 * @param mail what an e-mail is made of: {@value #MAIL}, its words, and {@value #MAIL_CHART}, its picture. They are kept with
 *     the statement, and no reader needs them
 */
public record Documents(List<Document> statement, List<Document> mail) {
    /** The words of the e-mail, for {@link dev.holdfast.reports.data.MailJson}. */
    public static final String MAIL = "mail.json";
    /** The chart of the e-mail. */
    public static final String MAIL_CHART = "mail.png";

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

        /** Whether a document of this name is no document of the statement, but of its e-mail. */
        public boolean isForMail() {
            return name.equals(MAIL) || name.equals(MAIL_CHART);
        }
    }

    public Documents {
        statement = List.copyOf(statement);
        mail = List.copyOf(mail);
    }

    /** The documents of the statement, then those of its e-mail. */
    public List<Document> all() {
        return Stream.concat(statement.stream(), mail.stream()).toList();
    }

    /**
     * The document of a name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Document named(String name) {
        return all().stream()
                .filter(document -> document.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no document " + name));
    }
}
