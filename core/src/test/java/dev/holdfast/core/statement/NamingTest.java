package dev.holdfast.core.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.statement.Presentation.Names;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            name                | full                | initials
            Halden Logistics    | Halden Logistics    | H. L.
            halden              | halden              | h.
            Bär & Söhne GmbH    | Bär & Söhne GmbH    | B. &. S. G.
            3M                  | 3M                  | 3.
            '  Halden   Nord '  | '  Halden   Nord '  | H. N.
            ' '                 | ' '                 | c1
            """)
    void a_name_is_told_whole_by_its_initials_or_by_the_id(String name, String full, String initials) {
        assertThat(brief(Names.FULL, name)).isEqualTo(full);
        assertThat(brief(Names.INITIALS, name)).isEqualTo(initials);
        assertThat(brief(Names.IDS, name)).isEqualTo("c1");
    }

    @Test
    void an_initial_is_a_whole_character_and_any_space_parts_words() {
        assertThat(brief(Names.INITIALS, "\uD835\uDC00bc\u00A0Nord\u2003West")).isEqualTo("\uD835\uDC00. N. W.");
        assertThat(brief(Names.INITIALS, "\u00A0")).isEqualTo("c1");
    }

    @Test
    void who_has_no_name_is_told_by_the_id_as_it_is_printed() {
        for (Names names : Names.values()) {
            assertThat(new Naming(names, Map.of()).brief("c1", Optional.empty()))
                    .isEqualTo("c1");
        }
        assertThat(new Naming(Names.FULL, Map.of()).brief("c1\u001Fp2", Optional.empty()))
                .isEqualTo("c1 / p2");
    }

    @Test
    void two_that_read_alike_get_their_id_on_either_side() {
        String movers = "Halden Logistics 10>15, Hansa Land 10>5, Nord 10>12";

        assertThat(names(Names.FULL, movers)).containsExactly("Halden Logistics", "Nord", "Hansa Land");
        assertThat(names(Names.INITIALS, movers)).containsExactly("H. L. (c01)", "N.", "H. L. (c02)");
        assertThat(names(Names.IDS, movers)).containsExactly("c01", "c03", "c02");
        assertThat(names(Names.FULL, "Halden 10>15, Halden 10>12")).containsExactly("Halden (c01)", "Halden (c02)");
    }

    @Test
    void an_id_is_not_told_twice() {
        assertThat(names(Names.FULL, "c02 10>15, - 10>12")).containsExactly("c02 (c01)", "c02");
    }

    @Test
    void whoever_decides_the_figure_is_told_apart_too_and_is_not_counted_twice() {
        Movers movers = Moving.of("Halden Logistics 10>15");
        Optional<String> hansa = Optional.of("Hansa Land");
        Naming two = Naming.of(
                Annexed.of(Annexed.naming(Names.INITIALS), movers, new Decisive("c99", hansa, BigDecimal.ONE)));
        Naming one = Naming.of(Annexed.of(
                Annexed.naming(Names.INITIALS),
                movers,
                new Decisive("c01", Optional.of("Halden Logistics"), BigDecimal.ONE)));

        assertThat(two.of("c99", hansa)).isEqualTo("H. L. (c99)");
        assertThat(two.of(movers.gains().largest().getFirst())).isEqualTo("H. L. (c01)");
        assertThat(one.of(movers.gains().largest().getFirst())).isEqualTo("H. L.");
    }

    @Test
    void a_long_name_keeps_its_id_inside_a_sentence() {
        String name = "x".repeat(50);
        Naming alike = new Naming(Names.FULL, Map.of(name, 2));

        assertThat(alike.inSentence("c1", Optional.of(name))).isEqualTo("x".repeat(39) + "… (c1)");
        assertThat(alike.of("c1", Optional.of(name))).isEqualTo(name + " (c1)");
    }

    private static Stream<String> names(Names names, String list) {
        Movers movers = Moving.of(list);
        Naming naming = Naming.of(Annexed.of(Annexed.naming(names), movers));
        return Stream.concat(movers.gains().largest().stream(), movers.losses().largest().stream())
                .map(naming::of);
    }

    private static String brief(Names names, String name) {
        return new Naming(names, Map.of()).brief("c1", Optional.of(name));
    }
}
