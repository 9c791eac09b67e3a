package dev.holdfast.cli.schedule;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.nio.charset.StandardCharsets;

/** Keeps what a row carries as plain text, which outlives every class. */
final class TextSerializer implements Serializer {
    @Override
    public byte[] serialize(Object data) {
        return String.valueOf(data).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public <T> T deserialize(Class<T> kind, byte[] stored) {
        return kind.cast(new String(stored, StandardCharsets.UTF_8));
    }
}
