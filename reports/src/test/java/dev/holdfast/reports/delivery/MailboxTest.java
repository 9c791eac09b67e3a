package dev.holdfast.reports.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    ann@board.example                        |                   | ann@board.example
                    Ann Board <ann@board.example>            | Ann Board         | ann@board.example
                    "Board, Ann" <ann@board.example>         | Board, Ann        | ann@board.example
                    "Ann \\"Q\\" Board" <ann@board.example>    | Ann "Q" Board     | ann@board.example
                    Jürgen Öz <j.oez@board.example>          | Jürgen Öz         | j.oez@board.example
                    田中 <tanaka@board.example>                | 田中                | tanaka@board.example
                    <ann+nrr@BOARD.Example>                  |                   | ann+nrr@board.example
                    ann@bücher.example                       |                   | ann@xn--bcher-kva.example
                    root@localhost                           |                   | root@localhost
                    """)
    void reads_an_address_with_or_without_a_name(String text, String name, String address) {
        assertThat(Mailbox.parse(text)).isEqualTo(new Mailbox(name == null ? "" : name, address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "ann",
                "ann@",
                "@board.example",
                "ann@board.example, ben@board.example",
                "board: ann@board.example;",
                "Ann <ann@board.example> Board",
                "ann@board..example",
                "ann@-.example",
                "a nn@board.example",
                "änn@board.example",
                "Ann\r\nBcc: eve@evil.example <ann@board.example>",
                "ann@board.example\u2028",
                "ann@board.example\u0000"
            })
    void refuses_what_is_no_single_address_and_says_it(String text) {
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> Mailbox.parse(text))
                .satisfies(fault -> {
                    assertThat(fault.code()).isEqualTo(ErrorCode.CONFIG_INVALID);
                    assertThat(fault).hasMessageContaining("Write one address");
                    assertThat(fault).message().hasLineCount(1);
                });
    }

    @Test
    void knows_its_domain_and_prints_as_people_write_it() {
        assertThat(Letters.ANN.domain()).isEqualTo("board.example");
        assertThat(Letters.ANN).hasToString("Ann Board <ann@board.example>");
        assertThat(Letters.BEN).hasToString("ben@board.example");
    }
}
