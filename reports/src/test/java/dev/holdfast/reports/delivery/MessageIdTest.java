package dev.holdfast.reports.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MessageIdTest {
    @Test
    void is_the_same_for_the_same_message_and_another_for_every_other() {
        String id = id("2026-10.1", "board", "ann@board.example", "1");
        assertThat(id).isEqualTo(id("2026-10.1", "board", "ann@board.example", "1"));
        assertThat(List.of(
                        id("2026-10.2", "board", "ann@board.example", "1"),
                        id("2026-10.1", "finance", "ann@board.example", "1"),
                        id("2026-10.1", "board", "all", "1"),
                        id("2026-10.1", "board", "ann@board.example", "2"),
                        id("2026-10.1b", "oard", "ann@board.example", "1")))
                .doesNotContain(id)
                .doesNotHaveDuplicates();
    }

    @Test
    void shows_the_senders_domain_and_nobodys_address() {
        assertThat(id("2026-10.1", "board", "ann@board.example", "1"))
                .matches("<[0-9a-f]{32}@northwind\\.example>")
                .matches(MessageId::isValid);
    }

    private static String id(String... parts) {
        return MessageId.of(Letters.SENDER, List.of(parts));
    }
}
