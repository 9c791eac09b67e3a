package dev.holdfast.reports.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.reports.document.Everything;
import dev.holdfast.reports.document.Histories;
import dev.holdfast.reports.view.MailView;
import dev.holdfast.reports.view.StatementView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MailJsonTest {
    private static final MailView VIEW = MailView.of(Histories.doubled(), StatementView.of(Histories.doubled()));

    @Test
    void reads_what_it_wrote() {
        assertThat(MailJson.read(MailJson.bytes(VIEW))).isEqualTo(VIEW);
        MailView odd = MailView.of(
                Everything.saying("<b> & \"ü田\" \u2028"), StatementView.of(Everything.saying("<b> & \"ü田\" \u2028")));
        assertThat(MailJson.read(MailJson.bytes(odd))).isEqualTo(odd);
        assertThat(MailJson.bytes(MailJson.read(MailJson.bytes(odd)))).isEqualTo(MailJson.bytes(odd));
    }

    @Test
    void reads_what_a_later_release_wrote_and_refuses_what_lacks_something() throws IOException {
        ObjectNode tree = (ObjectNode) JsonText.tree(MailJson.bytes(VIEW));
        tree.put("later", "field");
        assertThat(MailJson.read(JsonText.bytes(tree))).isEqualTo(VIEW);
        tree.remove("lead");
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> MailJson.read(JsonText.bytes(tree)))
                .withMessageContaining("lead");
        tree.putNull("lead");
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> MailJson.read(JsonText.bytes(tree)));
    }

    @Test
    void refuses_what_is_no_json() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> MailJson.read("x".getBytes(StandardCharsets.UTF_8)));
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> MailJson.read(new byte[0]));
    }
}
