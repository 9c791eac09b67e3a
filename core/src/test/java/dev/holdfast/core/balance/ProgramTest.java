package dev.holdfast.core.balance;

import static dev.holdfast.core.movement.Quantity.closing;
import static dev.holdfast.core.movement.Quantity.opening;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Sum;
import dev.holdfast.core.method.Sums;
import dev.holdfast.core.movement.Condition;
import dev.holdfast.core.movement.Facts;
import dev.holdfast.core.movement.Quantity;
import org.junit.jupiter.api.Test;

class ProgramTest {
    private static final Method STANDARD = Method.standard();
    private static final Condition LARGE = closing().isGreaterThan(new Quantity.Constant(5));
    private static final Facts SMALL_NEW = new Facts(0, 3, 3, false, false);
    private static final Facts LARGE_NEW = new Facts(0, 8, 8, false, false);

    @Test
    void what_only_a_sum_asks_for_tells_units_apart() {
        Program program = program(STANDARD.withSums(STANDARD.sums().with(Column.KEPT, Sum.where(LARGE, closing()))));

        assertThat(program.outcome(SMALL_NEW).terms())
                .extracting(Program.Term::column)
                .doesNotContain(Column.KEPT);
        assertThat(program.outcome(LARGE_NEW).terms()).contains(new Program.Term(Column.KEPT, closing()));
        assertThat(program.outcome(SMALL_NEW).terms())
                .extracting(Program.Term::column)
                .doesNotContain(Column.KEPT);
    }

    @Test
    void what_only_the_cohort_asks_for_tells_units_apart() {
        Program program =
                program(STANDARD.withSums(new Sums(LARGE, STANDARD.sums().byColumn())));

        assertThat(program.outcome(SMALL_NEW).inCohort()).isFalse();
        assertThat(program.outcome(LARGE_NEW).inCohort()).isTrue();
    }

    @Test
    void a_term_counts_as_often_as_it_stands_in_a_column() {
        Sum opened = Sum.where(opening().isPositive(), opening());
        Program program = program(STANDARD.withSums(STANDARD.sums().with(Column.OPENING, opened, opened)));

        assertThat(program.outcome(new Facts(2, 2, 2, true, false)).terms())
                .filteredOn(term -> term.column() == Column.OPENING)
                .hasSize(2);
    }

    private static Program program(Method method) {
        return new Program(method.rules(), method.sums());
    }
}
