package dev.holdfast.persistence.load;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes rows as PostgreSQL's COPY reads them in its text format. */
final class CopyText {
    private static final int FULL = 1 << 16;

    private final OutputStream output;
    private final StringBuilder text = new StringBuilder(FULL + 1024);
    private boolean begun;

    CopyText(OutputStream output) {
        this.output = output;
    }

    /** A value of the current row; null: SQL's null. */
    void value(@Nullable String value) {
        if (begun) {
            text.append('\t');
        }
        begun = true;
        if (value == null) {
            text.append("\\N");
        } else {
            escape(value);
        }
    }

    void endRow() throws IOException {
        text.append('\n');
        begun = false;
        if (text.length() >= FULL) {
            flush();
        }
    }

    void flush() throws IOException {
        output.write(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char unit = value.charAt(i);
            switch (unit) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(unit);
            }
        }
    }
}
