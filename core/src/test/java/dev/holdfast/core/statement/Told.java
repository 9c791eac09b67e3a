package dev.holdfast.core.statement;

import dev.holdfast.core.balance.CauseTally;
import dev.holdfast.core.balance.CauseTally.Caused;
import dev.holdfast.core.balance.CauseTally.Part;
import dev.holdfast.core.balance.Flow;
import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.balance.Tally.Squares;
import dev.holdfast.core.figure.Concentration;
import dev.holdfast.core.figure.Difference;
import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.figure.Triangle;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.movement.Movement;
import dev.holdfast.core.movement.MovementCause;
import dev.holdfast.core.sample.Book;
import dev.holdfast.core.time.Close;
import dev.holdfast.core.time.FiscalCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A story for the rules of commentary, made of books; a test changes what its rule looks at. */
record Told(
        Book now,
        Book yearAgo,
        List<String> trend,
        DataRead dataRead,
        Method method,
        Past past,
        Ledger ledger,
        List<OtherDefinition> definitions,
        Beside beside) {
    static final Past NO_PAST = new Past(true, Optional.empty(), List.of(), Optional.empty());
    static final Ledger NO_LEDGER = new Ledger(List.of(), List.of(), Tolerance.STANDARD);
    static final StatementWindows WINDOWS = new StatementWindows(Book.YEAR.close(), new FiscalCalendar(Month.JANUARY));
    static final Method METHOD = Method.standard().with(Setting.CURRENCY, "USD").with(Setting.SMALL_UNITS, "10");
    private static final DataRead LONG_HISTORY =
            new DataRead(Map.of(), Optional.of(LocalDate.of(2020, 1, 1)), List.of());
    private static final Book NOBODY = new Book(List.of());

    static Told of(Book now) {
        return new Told(now, NOBODY, List.of(), LONG_HISTORY, METHOD, NO_PAST, NO_LEDGER, List.of(), Beside.NOTHING);
    }

    /** What is told beside the figures. */
    record Beside(
            Difference change,
            Disclosures disclosures,
            Optional<Contribution> contribution,
            Migration migration,
            Annex annex) {
        static final Beside NOTHING = new Beside(
                new Difference(Optional.empty(), Optional.empty()),
                new Disclosures(Optional.empty(), Optional.empty(), Concentration.of(List.of(), Tally.EMPTY)),
                Optional.empty(),
                Migration.of(Flow.NONE, new TreeMap<>(), List.of()),
                Annex.NONE);
    }

    private Told beside(Beside other) {
        return new Told(now, yearAgo, trend, dataRead, method, past, ledger, definitions, other);
    }

    /** A change of NRR on a year ago, in fractions; without an interval where half of it is {@code -}. */
    Told changed(String points, String half) {
        Difference change = new Difference(
                Optional.of(new BigDecimal(points)),
                Optional.of(half).filter(is -> !is.equals("-")).map(BigDecimal::new));
        return beside(new Beside(change, beside.disclosures, beside.contribution, beside.migration, beside.annex));
    }

    /** What brought the expansion, such as {@code SEATS 80, DISCOUNT -5}. */
    Told causedBy(String causes) {
        return disclosing(Optional.of(expansion(causes)), beside.disclosures.triangle());
    }

    /** The causes of all expansion, one unit each. */
    static CauseTally expansion(String causes) {
        SortedMap<Part, Caused> parts = new TreeMap<>();
        for (String cause : causes.split(", ", -1)) {
            String[] words = cause.split(" ", -1);
            parts.put(
                    new Part(Movement.EXPANSION, MovementCause.valueOf(words[0])), new Caused(1, Amount.of(words[1])));
        }
        return new CauseTally(new TreeMap<>(Map.of(Segment.TOTAL, parts)));
    }

    Told cohorts(Triangle triangle) {
        return disclosing(beside.disclosures.causes(), Optional.of(triangle));
    }

    private Told disclosing(Optional<CauseTally> causes, Optional<Triangle> triangle) {
        return beside(new Beside(
                beside.change,
                new Disclosures(causes, triangle, beside.disclosures.concentration()),
                beside.contribution,
                beside.migration,
                beside.annex));
    }

    /** What tiers contribute to the change. */
    Told contributed(Contribution contribution) {
        return beside(new Beside(
                contribution.change(), beside.disclosures, Optional.of(contribution), beside.migration, beside.annex));
    }

    Told migrated(Migration migration) {
        return beside(new Beside(beside.change, beside.disclosures, beside.contribution, migration, beside.annex));
    }

    /** With an annex of some parts, see {@link Annexed}. */
    Told annexed(Object... parts) {
        return beside(new Beside(
                beside.change, beside.disclosures, beside.contribution, beside.migration, Annexed.of(parts)));
    }

    Told yearAgo(Book book) {
        return new Told(now, book, trend, dataRead, method, past, ledger, definitions, beside);
    }

    Told reading(DataRead other) {
        return new Told(now, yearAgo, trend, other, method, past, ledger, definitions, beside);
    }

    Told by(Method other) {
        return new Told(now, yearAgo, trend, dataRead, other, past, ledger, definitions, beside);
    }

    Told after(Past other) {
        return new Told(now, yearAgo, trend, dataRead, method, other, ledger, definitions, beside);
    }

    Told heldTo(Ledger other) {
        return new Told(now, yearAgo, trend, dataRead, method, past, other, definitions, beside);
    }

    Told under(OtherDefinition... others) {
        return new Told(now, yearAgo, trend, dataRead, method, past, ledger, List.of(others), beside);
    }

    /** NRR of the last months in per cent, oldest first, such as {@code 99 - 101.5}; {@code -} is a month without cohort. */
    static Told trending(String percents) {
        List<String> months = percents.isBlank() ? List.of() : Arrays.asList(percents.split(" ", -1));
        return new Told(NOBODY, NOBODY, months, LONG_HISTORY, METHOD, NO_PAST, NO_LEDGER, List.of(), Beside.NOTHING);
    }

    Commentary.Story story() {
        return new Commentary.Story(
                WINDOWS,
                Figures.of(now.tallies(method, List.of(Book.YEAR)).total(Book.YEAR), method),
                Figures.of(yearAgo.tallies(method, List.of(Book.YEAR)).total(Book.YEAR), method),
                points(),
                matrix(),
                dataRead,
                method,
                past,
                ledger,
                definitions,
                beside.disclosures,
                beside.change,
                beside.contribution,
                beside.migration,
                beside.annex);
    }

    /** The same of another headline. */
    static Commentary.Story withHeadline(Commentary.Story story, Figures headline) {
        return new Commentary.Story(
                story.windows(),
                headline,
                story.yearAgo(),
                story.trend(),
                story.matrix(),
                story.dataRead(),
                story.method(),
                story.past(),
                story.ledger(),
                story.definitions(),
                story.disclosures(),
                story.change(),
                story.contribution(),
                story.migration(),
                story.annex());
    }

    Notation notation() {
        return Notation.of("USD", now.total().amount(Column.OPENING));
    }

    Matrix matrix() {
        SortedMap<Segment, Figures> cells = new TreeMap<>();
        now.tallies(method, List.of(Book.YEAR))
                .of(Book.YEAR)
                .forEach((segment, tally) -> cells.put(segment, Figures.of(tally, method)));
        return Matrix.of(cells, method.tierOrder());
    }

    private Trend points() {
        List<Trend.Point> points = new ArrayList<>();
        for (int i = 0; i < trend.size(); i++) {
            Close close = WINDOWS.close().minusMonths(trend.size() - 1 - i);
            points.add(new Trend.Point(close, month(trend.get(i)), Optional.empty()));
        }
        return new Trend(points);
    }

    private Figures month(String percent) {
        Tally tally = percent.equals("-")
                ? Tally.EMPTY
                : new Tally(
                        Map.of(
                                Column.NUMERATOR,
                                        Amount.rounded(new BigDecimal(percent)).tenThousandths(),
                                Column.DENOMINATOR, Amount.of("100").tenThousandths()),
                        Squares.ZERO,
                        null);
        return Figures.of(tally, method);
    }
}
