package dev.holdfast.cli.command;

import dev.holdfast.core.balance.Cohorts;
import dev.holdfast.core.balance.Question;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.statement.StatementWindows;
import dev.holdfast.core.time.Close;
import dev.holdfast.core.time.Window;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is asked beside the figures. */
final class DetailOptions {
    /** Nothing. */
    static final DetailOptions NONE = new DetailOptions();

    @Option(
            names = "--against",
            paramLabel = "DATE",
            converter = Reading.Day.class,
            description =
                    "Compare to the same window at an earlier close: the difference, whether it is more than noise, and"
                            + " with --by what each segment's rate and weight contribute to it.")
    private @Nullable LocalDate against;

    @Option(
            names = "--migration",
            paramLabel = "DIM",
            converter = Reading.By.class,
            description =
                    "Print from which segment at open to which at close units and their MRR moved: --migration tier.")
    private @Nullable Dimension migration;

    @Option(
            names = "--causes",
            description =
                    "Print why units expanded, contracted, churned and returned: seats, plan, price, discount, usage,"
                            + " products added or dropped, pauses, exchange rates. They add up to the movements.")
    private boolean causes;

    @Option(
            names = "--cohorts",
            paramLabel = "PERIOD",
            converter = Reading.CohortPeriod.class,
            description =
                    "Print what is left of the units that began in each of the last twelve fiscal quarters (quarter) or"
                            + " 24 months (month).")
    private Cohorts.@Nullable Period cohorts;

    @Option(
            names = "--pro-forma",
            description =
                    "Count acquired customers as if they had always been ours, not from the day in their attribute"
                            + " acquired_on.")
    private boolean proForma;

    /** Whether the figures are not alone. */
    boolean any() {
        return against != null || migration != null || causes || cohorts != null;
    }

    boolean proForma() {
        return proForma;
    }

    /**
     * What is asked of a window.
     *
     * @throws Fault {@code USAGE} where the window it is compared to is no earlier one
     */
    Question question(Set<Dimension> dimensions, Method method, Window window) {
        Question question = Question.by(dimensions).withLargest(StatementWindows.LARGEST);
        if (against != null) {
            question = question.withAgainst(earlier(new Close(against), method, window));
        }
        if (migration != null) {
            question = question.withMigration(migration);
        }
        if (causes) {
            question = question.withCauses();
        }
        return cohorts == null
                ? question
                : question.withCohorts(Cohorts.of(cohorts, method.calendar(), window.close()));
    }

    private static Window earlier(Close other, Method method, Window window) {
        if (other.compareTo(window.close()) >= 0) {
            throw new Fault(
                    ErrorCode.USAGE,
                    "--against " + other + " is not before the close of " + window.close(),
                    "Name an earlier one, such as " + window.close().minusMonths(12));
        }
        return method.calendar().window(window.kind(), other);
    }
}
