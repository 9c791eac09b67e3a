package dev.holdfast.reports.delivery;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.reports.document.Documents.Document;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class SizeLimitTest {
    @Test
    void lets_a_message_pass_up_to_the_limit_itself() {
        Letter letter = letter(10);
        byte[] eml = letter.eml();
        assertThatCode(() -> SizeLimit.check(letter, eml, eml.length)).doesNotThrowAnyException();
        assertThatExceptionOfType(Fault.class).isThrownBy(() -> SizeLimit.check(letter, eml, eml.length - 1));
    }

    @Test
    void tells_what_is_large_and_what_to_do() {
        Letter letter = letter(3_000_000);
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> SizeLimit.check(letter, letter.eml(), 2_000_000))
                .withMessageMatching(
                        "MESSAGE_TOO_LARGE: the message would have 4\\.1 MB as sent, and the limit is 2\\.0 MB;"
                                + " its largest attachments are b\\.pdf with 3\\.0 MB, a\\.csv with 2 kB, d\\.csv with 2 kB\\."
                                + " Attach less .* raise delivery\\.size-limit .*\\.")
                .extracting(Fault::code, InstanceOfAssertFactories.type(ErrorCode.class))
                .isEqualTo(ErrorCode.MESSAGE_TOO_LARGE);
    }

    private static Letter letter(int bytes) {
        return Letters.letter(
                "x",
                List.of(Letters.ANN),
                List.of(),
                Letters.to(Letters.ANN).body(),
                List.of(
                        new Document("d.csv", "text/csv", new byte[1500]),
                        new Document("a.csv", "text/csv", new byte[1500]),
                        new Document("c.csv", "text/csv", new byte[5]),
                        new Document("b.pdf", "application/pdf", new byte[bytes])));
    }
}
