package dev.holdfast.core.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.sample.Book;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;

class WithoutOneTest {
    private static final Book BOOK = Book.ofChanges("100>300, 100>-, 800>700");

    @Test
    void nrr_without_the_largest_gain_and_without_the_largest_loss() {
        // 1000/1000 less 300/100, and less 0/100.
        assertThat(of(BOOK, "Halden 100>300, Nord 100>0, Small 800>700", Told.METHOD))
                .extracting(WithoutOne::name, WithoutOne::gain, out -> out.nrr().setScale(6, RoundingMode.HALF_UP))
                .containsExactly(
                        tuple("Halden", true, new BigDecimal("0.777778")),
                        tuple("Nord", false, new BigDecimal("1.111111")));
    }

    @Test
    void a_side_on_which_nobody_is_gives_none() {
        assertThat(of(BOOK, "Halden 100>300", Told.METHOD))
                .extracting(WithoutOne::gain)
                .containsExactly(true);
        assertThat(of(BOOK, "Nord 100>0", Told.METHOD))
                .extracting(WithoutOne::gain)
                .containsExactly(false);
    }

    @Test
    void without_the_only_customer_there_is_no_figure() {
        assertThat(of(Book.ofChanges("100>300"), "Halden 100>300", Told.METHOD)).isEmpty();
    }

    @Test
    void there_is_none_where_nrr_does_not_follow_from_the_bridge() {
        assertThat(of(BOOK, "Halden 100>300", Told.METHOD.with(Setting.COHORT, "survivors")))
                .isEmpty();
    }

    @Test
    void it_is_called_as_the_company_names_customers() {
        Annex annex = Annexed.of(Moving.of("Halden Logistics 100>300"), Annexed.naming(Presentation.Names.INITIALS));

        assertThat(WithoutOne.of(Figures.of(BOOK.total(), Told.METHOD), annex, Told.METHOD))
                .extracting(WithoutOne::name)
                .containsExactly("H. L.");
    }

    private static List<WithoutOne> of(Book book, String movers, Method method) {
        return WithoutOne.of(Figures.of(book.total(), method), Annexed.of(Moving.of(movers)), method);
    }
}
