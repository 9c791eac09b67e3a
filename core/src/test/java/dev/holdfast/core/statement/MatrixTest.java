package dev.holdfast.core.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.sample.Book;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixTest {
    private static final Book BOOK = Book.of("""
            units | tier  | channel | opening | closing
            1     | -     | -       | 900     | 900
            1     | Pro   | ads     | 300     | 450
            1     | Basic | sales   | 200     | 100
            1     | Basic | ads     | 200     | 300
            1     | Free  | partner | -       | 50
            1     | Ace   | ads     | -       | 60
            """);

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            tier order      | tiers
                            | Basic,Pro,Ace,Free,Unassigned
            Free,Basic,Pro  | Pro,Basic,Free,Ace,Unassigned
            Pro             | Pro,Basic,Ace,Free,Unassigned
            Ace,Nobody,Free | Free,Ace,Basic,Pro,Unassigned
            """)
    void tiers_come_from_high_to_low_and_those_without_a_place_by_opening_mrr(@Nullable String order, String tiers) {
        Method method = Told.METHOD.with(Setting.TIER_ORDER, order == null ? "" : order);

        assertThat(String.join(",", Told.of(BOOK).by(method).matrix().tiers())).isEqualTo(tiers);
    }

    @Test
    void channels_come_by_opening_mrr_and_unassigned_last() {
        assertThat(Told.of(BOOK).matrix().channels()).containsExactly("ads", "sales", "partner", "Unassigned");
    }

    @Test
    void it_has_the_figures_of_every_cell_row_column_and_of_all() {
        Matrix matrix = Told.of(BOOK).matrix();

        assertThat(matrix.cell("Basic", "sales"))
                .hasValueSatisfying(cell -> assertThat(cell.nrr()).hasToString("0.500000000000"));
        assertThat(matrix.tier("Basic"))
                .hasValueSatisfying(tier -> assertThat(tier.nrr()).hasToString("1.000000000000"));
        assertThat(matrix.channel("ads"))
                .hasValueSatisfying(channel -> assertThat(channel.nrr()).hasToString("1.500000000000"));
        assertThat(matrix.total().nrr()).hasToString("1.093750000000");
        assertThat(matrix.cell("Pro", "sales")).isEmpty();
        assertThat(matrix.tier("Gold")).isEmpty();
        assertThat(matrix.channel("events")).isEmpty();
    }
}
