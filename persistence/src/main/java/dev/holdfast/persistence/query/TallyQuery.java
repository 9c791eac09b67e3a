package dev.holdfast.persistence.query;

import static org.jooq.impl.DSL.asterisk;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.grouping;
import static org.jooq.impl.DSL.groupingSets;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lpad;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.when;

import dev.holdfast.core.balance.Flow;
import dev.holdfast.core.balance.Question;
import dev.holdfast.core.balance.RatedWindow;
import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.balance.Shared;
import dev.holdfast.core.balance.Tallies;
import dev.holdfast.core.balance.UnitBalance;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Sum;
import dev.holdfast.core.method.Sums;
import dev.holdfast.core.money.Amount;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * What are the tallies of every segment and window? The rules compiled to SQL, for all windows and grouping sets at once;
 * its named steps follow the way of the data.
 *
 * @param currencies of all versions
 * @param question what is asked for
 * @param decided the dimensions to decide, those asked for among them
 */
record TallyQuery(
        DSLContext sql,
        Versions versions,
        Method method,
        List<RatedWindow> windows,
        SortedSet<String> currencies,
        Question question,
        List<Dimension> decided) {
    private static final RuleSql RULES = new RuleSql(
            Steps.OPENING,
            Steps.CLOSING,
            Steps.CLOSING_AT_OWN_RATE,
            Steps.EVER_BEFORE,
            Steps.PAUSED_AT_CLOSE,
            Steps.MOVEMENT,
            RuleSql.Inside.COLUMNS);
    private static final int DIGITS = 19;
    private static final int FETCH_SIZE = 20_000;
    private static final int MONTHS_OF_A_YEAR = 12;
    private static final Field<BigDecimal> NOTHING = BalanceSteps.NOTHING;

    /** The query of a question. */
    static TallyQuery of(
            DSLContext sql,
            Versions versions,
            Method method,
            List<RatedWindow> windows,
            SortedSet<String> currencies,
            Question question) {
        return new TallyQuery(sql, versions, method, windows, currencies, question, List.copyOf(question.dimensions()));
    }

    /** The same for some of its windows, and for other dimensions. */
    private TallyQuery deciding(List<RatedWindow> some, Collection<Dimension> dimensions) {
        return new TallyQuery(sql, versions, method, some, currencies, question, List.copyOf(dimensions));
    }

    Select<? extends Record> query() {
        return sql.withRecursive(definitions())
                .select(columns())
                .from(table(Steps.MOVED))
                .groupBy(groupingSets(Tallies.groupingSets(question.dimensions()).stream()
                        .map(this::groupedBy)
                        .<Field<?>[]>toArray(Field<?>[][]::new)));
    }

    /** Hands over the units with MRR at a close of the first window, ordered by id. */
    void forEachUnit(Consumer<UnitBalance> units) {
        TallyQuery first = deciding(windows.subList(0, 1), List.of(Dimension.TIER, Dimension.CHANNEL));
        sql.withRecursive(first.definitions())
                .select(
                        Steps.UNIT,
                        Steps.OPENING,
                        Steps.CLOSING,
                        Steps.PAUSED_AT_CLOSE,
                        Steps.segment(0),
                        Steps.segment(1))
                .from(table(Steps.MOVED))
                .where(Steps.OPENING.ne(NOTHING).or(Steps.CLOSING.ne(NOTHING)))
                .orderBy(Dialect.byCodePoint(Steps.UNIT))
                .fetchSize(FETCH_SIZE)
                .fetchLazy()
                .forEach(row -> units.accept(new UnitBalance(
                        row.value1(),
                        row.value2().longValueExact(),
                        row.value3().longValueExact(),
                        row.value4(),
                        row.value5(),
                        row.value6())));
    }

    /** What the first window shares with another one: products, by the segments of both. */
    Map<Segment, Map<Segment, Shared>> shared(RatedWindow other) {
        TallyQuery both = deciding(List.of(windows.getFirst(), other), question.dimensions());
        Name first = DSL.name("first");
        Name second = DSL.name("second");
        List<Field<?>> groups = new ArrayList<>();
        for (int i = 0; i < decided.size(); i++) {
            groups.add(Steps.of(first, Steps.segment(i)).as("first_" + i));
            groups.add(Steps.of(second, Steps.segment(i)).as("second_" + i));
        }
        List<SelectField<?>> columns = new ArrayList<>(groups);
        columns.add(count());
        for (Field<BigDecimal> left : List.of(Steps.DENOMINATOR, Steps.NUMERATOR)) {
            for (Field<BigDecimal> right : List.of(Steps.DENOMINATOR, Steps.NUMERATOR)) {
                columns.add(coalesce(sum(Steps.of(first, left).times(Steps.of(second, right))), NOTHING));
            }
        }
        List<Field<?>> by = new ArrayList<>();
        for (int i = 0; i < decided.size(); i++) {
            by.add(Steps.of(first, Steps.segment(i)));
            by.add(Steps.of(second, Steps.segment(i)));
        }
        Map<Segment, Map<Segment, Shared>> shared = new HashMap<>();
        sql.withRecursive(both.definitions())
                .select(columns)
                .from(table(Steps.MOVED).as(first))
                .join(table(Steps.MOVED).as(second))
                .on(Steps.of(second, Steps.UNIT).eq(Steps.of(first, Steps.UNIT)))
                .where(Steps.of(first, Steps.WINDOW).eq(inline(0)))
                .and(Steps.of(second, Steps.WINDOW).eq(inline(1)))
                .and(condition(Steps.of(first, Steps.IN_COHORT)))
                .and(condition(Steps.of(second, Steps.IN_COHORT)))
                .groupBy(by)
                .having(count().gt(inline(0)))
                .forEach(row -> {
                    int at = 2 * decided.size();
                    shared.computeIfAbsent(segment(row, 0), added -> new HashMap<>())
                            .put(
                                    segment(row, 1),
                                    new Shared(
                                            row.get(at, Long.class),
                                            whole(row, at + 1),
                                            whole(row, at + 2),
                                            whole(row, at + 3),
                                            whole(row, at + 4)));
                });
        return shared;
    }

    private Segment segment(Record row, int first) {
        List<@Nullable String> values = IntStream.range(0, decided.size())
                .<@Nullable String>mapToObj(i -> row.get(2 * i + first, String.class))
                .toList();
        return Segment.of(decided, values);
    }

    private static BigInteger whole(Record row, int column) {
        return row.get(column, BigDecimal.class).toBigIntegerExact();
    }

    /** The migration in the first window by a dimension. */
    Flow flow(Dimension dimension) {
        SortedMap<Flow.Passage, Flow.Moved> cells = new TreeMap<>();
        sql.withRecursive(deciding(windows.subList(0, 1), List.of(dimension)).definitions())
                .select(Steps.valueAtOpen(0), Steps.valueAtClose(0), count(), sum(Steps.OPENING), sum(Steps.CLOSING))
                .from(table(Steps.FACT))
                .where(Steps.OPENING.ne(NOTHING).or(Steps.CLOSING.ne(NOTHING)))
                .groupBy(Steps.valueAtOpen(0), Steps.valueAtClose(0))
                .forEach(row -> cells.put(
                        new Flow.Passage(Optional.ofNullable(row.value1()), Optional.ofNullable(row.value2())),
                        new Flow.Moved(
                                row.value3(),
                                new Amount(row.value4().longValueExact()),
                                new Amount(row.value5().longValueExact()))));
        return new Flow(cells);
    }

    private boolean anyAsks(Predicate<Sums> what) {
        return windows.stream().map(rated -> method.sums(rated.window().kind())).anyMatch(what);
    }

    /** Month ends back from a close that some window asks for, the close among them; 0 for none but its own two. */
    private int monthEnds() {
        return anyAsks(Sums::askTwoYears) ? 2 * MONTHS_OF_A_YEAR : anyAsks(Sums::askInside) ? MONTHS_OF_A_YEAR + 1 : 0;
    }

    private List<CommonTableExpression<?>> definitions() {
        boolean inside = anyAsks(Sums::askInside);
        boolean lastDay =
                monthEnds() > 0 && decided.stream().anyMatch(dimension -> !dimension.equals(Dimension.CHANNEL));
        Deciding deciding = new Deciding(decided, method.tierOrder(), new DatedAttributes(versions.known()));
        List<CommonTableExpression<?>> steps =
                new ArrayList<>(versions.hierarchy().definitions());
        WindowRows rows = new WindowRows(windows, currencies, inside);
        steps.addAll(rows.definitions());
        steps.addAll(new VersionSteps(versions).definitions());
        steps.addAll(new BalanceSteps(deciding, monthEnds()).definitions());
        if (lastDay) {
            steps.addAll(new LastDaySteps(deciding, versions.known(), method.isSpot(), method.requiredCurrency())
                    .definitions());
        }
        steps.addAll(new FactSteps(method, deciding, monthEnds(), inside, lastDay).definitions());
        steps.add(moved());
        return steps;
    }

    private CommonTableExpression<?> moved() {
        var facts =
                select(asterisk(), RULES.sql(method.rules()).as(Steps.MOVEMENT)).from(table(Steps.FACT));
        return Steps.MOVED.as(select(
                        asterisk(),
                        terms(Column.NUMERATOR).as(Steps.NUMERATOR),
                        terms(Column.DENOMINATOR).as(Steps.DENOMINATOR),
                        field(inCohort()).as(Steps.IN_COHORT))
                .from(facts));
    }

    /** What a unit adds to a column, which may depend on the kind of the window. */
    private Field<BigDecimal> terms(Column column) {
        List<Sum> year = method.sums().of(column);
        List<Sum> shorter = method.shorterSums().of(column);
        return year.equals(shorter)
                ? RULES.sql(year)
                : when(condition(Steps.TRAILING_YEAR), RULES.sql(year)).otherwise(RULES.sql(shorter));
    }

    private Condition inCohort() {
        var year = method.sums().cohort();
        var shorter = method.shorterSums().cohort();
        return year.equals(shorter)
                ? RULES.sql(year)
                : condition(Steps.TRAILING_YEAR)
                        .and(RULES.sql(year))
                        .or(condition(Steps.TRAILING_YEAR).not().and(RULES.sql(shorter)));
    }

    private List<SelectField<?>> columns() {
        List<SelectField<?>> columns = new ArrayList<>();
        columns.add(Steps.WINDOW);
        for (int i = 0; i < decided.size(); i++) {
            columns.add(Steps.segment(i));
            columns.add(grouping(Steps.segment(i)).as(Steps.rolledUp(i)));
        }
        for (Column column : Column.values()) {
            columns.add(coalesce(sum(terms(column)), NOTHING).as(Steps.total(column)));
        }
        columns.add(squares(Steps.DENOMINATOR, Steps.DENOMINATOR).as(Steps.SUM_OO));
        columns.add(squares(Steps.DENOMINATOR, Steps.NUMERATOR).as(Steps.SUM_OC));
        columns.add(squares(Steps.NUMERATOR, Steps.NUMERATOR).as(Steps.SUM_CC));
        columns.add(count().filterWhere(condition(Steps.NEGATIVE)).as(Steps.NEGATIVE_UNITS));
        columns.add(max(Steps.LACKING).as(Steps.LACKING));
        columns.add(expander().as(Steps.EXPANDER));
        return columns;
    }

    private static Field<BigDecimal> squares(Field<BigDecimal> left, Field<BigDecimal> right) {
        return coalesce(sum(left.times(right)).filterWhere(condition(Steps.IN_COHORT)), NOTHING);
    }

    // The least of (what is missing to the greatest gain, id) is the greatest gain, lowest id first.
    private static Field<String[]> expander() {
        Field<BigDecimal> gain = Steps.NUMERATOR.minus(Steps.DENOMINATOR);
        Field<String> missing = lpad(
                inline(BigDecimal.valueOf(Long.MAX_VALUE)).minus(gain).cast(SQLDataType.VARCHAR),
                inline(DIGITS),
                inline("0"));
        return Dialect.least(
                List.of(
                        missing,
                        Dialect.byCodePoint(Steps.UNIT),
                        Steps.DENOMINATOR.cast(SQLDataType.VARCHAR),
                        Steps.NUMERATOR.cast(SQLDataType.VARCHAR)),
                condition(Steps.IN_COHORT).and(gain.gt(NOTHING)));
    }

    private Field<?>[] groupedBy(Set<Dimension> set) {
        List<Field<?>> fields = new ArrayList<>(List.of(Steps.WINDOW));
        set.forEach(dimension -> fields.add(Steps.segment(decided.indexOf(dimension))));
        return fields.toArray(Field<?>[]::new);
    }
}
