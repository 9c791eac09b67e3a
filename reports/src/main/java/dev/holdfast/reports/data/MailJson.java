package dev.holdfast.reports.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.holdfast.reports.view.MailView;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The words of an e-mail as JSON, to be kept with the statement. What was written is read as it was. */
public final class MailJson {
    /** A field that is missing would be null, and nothing in the view is; a later release may add fields. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private MailJson() {}

    /** The bytes in UTF-8; equal views give equal bytes. */
    public static byte[] bytes(MailView view) {
        return JsonText.bytes(MAPPER.valueToTree(view));
    }

    /**
     * The view that was written.
     *
     * @throws UncheckedIOException when the bytes are not those of a view
     */
    public static MailView read(byte[] json) {
        try {
            return MAPPER.treeToValue(JsonText.tree(json), MailView.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("mail.json is not what was written: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("mail.json cannot be read", e);
        }
    }
}
