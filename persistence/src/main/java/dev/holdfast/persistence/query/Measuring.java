package dev.holdfast.persistence.query;

import dev.holdfast.core.balance.CauseTally;
import dev.holdfast.core.balance.Details;
import dev.holdfast.core.balance.Evaluator;
import dev.holdfast.core.balance.Flow;
import dev.holdfast.core.balance.LargestStep;
import dev.holdfast.core.balance.MonthRevenue;
import dev.holdfast.core.balance.Question;
import dev.holdfast.core.balance.RatedWindow;
import dev.holdfast.core.balance.RatedWindows;
import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.balance.Tallies;
import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.balance.Unit;
import dev.holdfast.core.balance.UnitMovement;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.item.ExchangeRates;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.money.Rate;
import dev.holdfast.core.statement.DataRead;
import dev.holdfast.core.statement.DataRead.Kind;
import dev.holdfast.core.statement.LedgerControl;
import dev.holdfast.core.statement.Measurement;
import dev.holdfast.core.statement.Provenance;
import dev.holdfast.core.statement.RenewalCounting;
import dev.holdfast.core.statement.Targets;
import dev.holdfast.core.time.Close;
import dev.holdfast.core.time.Window;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.conf.Settings;
import org.jooq.conf.SettingsTools;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/**
 * Measures a request in one read-only transaction.
 *
 * @param sql a transaction that sees one snapshot from its first statement to its last
 * @param now when it is asked; what is known now may have been recorded by a clock ahead of this one
 * @param engineVersion version of Holdfast, for the provenance
 */
public record Measuring(DSLContext sql, Instant now, String engineVersion) {
    /**
     * The figures' raw material, the same whichever engine makes it.
     *
     * @throws Fault when the data cannot carry a figure: {@code CURRENCY_REQUIRED}, {@code FX_RATE_MISSING},
     *     {@code HIERARCHY_CYCLE}, {@code HIERARCHY_UNKNOWN}, {@code NEGATIVE_BALANCE},
     *     {@code AMOUNT_OVERFLOW}, {@code NO_DATA}
     */
    public Measurement measure(Request request, Progress progress) {
        return measure(request, progress, null);
    }

    /** As above, and hands over what the units behind the first window did in it, ordered by id. */
    public Measurement measure(Request request, Progress progress, @Nullable Consumer<UnitMovement> units) {
        Plan plan = plan(request);
        Measured measured = switch (request.engine()) {
            case STREAM -> stream(plan, request, progress, units);
            case SQL -> pushedDown(plan, request, units);
        };
        return new Measurement(
                plan.method,
                measured.tallies,
                measured.revenue,
                plan.withoutClosingRates,
                plan.dataRead(request),
                provenance(plan, request));
    }

    private record Measured(Tallies tallies, MonthRevenue.Walk revenue) {}

    /**
     * On which day some units of the first window moved most, as {@link LargestStep} tells it; those it tells nothing of are
     * left out, those that do not exist too.
     *
     * @param units few: each of their days is looked at
     * @throws Fault as {@link #measure} does
     */
    public Map<String, LocalDate> largestSteps(Request request, Collection<String> units) {
        Plan plan = plan(request);
        LargestStep step = new LargestStep(plan.method, plan.windows.all().getFirst());
        Map<String, LocalDate> days = new HashMap<>();
        forEachUnit(
                new UnitCursor(sql, plan.versions, List.of()).of(units),
                unit -> step.of(unit).ifPresent(day -> days.put(unit.id(), day)),
                Progress.NONE);
        return days;
    }

    /** As of when all that is known now is known: now, or what a clock ahead of this one recorded. */
    public Instant knowable() {
        return new Watermark(sql).newest().filter(now::isBefore).orElse(now);
    }

    /**
     * As {@link #knowable}, for a statement that is held to the ledger.
     *
     * @param copied whether it is our copy of views: a clock ahead of this one may have ended its rows
     */
    public Instant knowableToIssue(boolean copied) {
        Watermark watermark = new Watermark(sql);
        return Stream.of(
                        Optional.of(knowable()),
                        watermark.newestControl(),
                        copied ? watermark.newestEnd() : Optional.<Instant>empty())
                .flatMap(Optional::stream)
                .max(Instant::compareTo)
                .orElse(now);
    }

    /** Hash over the rows known at an instant; equal data gives an equal hash. */
    public String digest(Instant at) {
        return new InputDigest(sql, new Known(at)).fetch();
    }

    /** What the general ledger says of a close, as known at an instant. */
    public List<LedgerControl> ledger(Close close, Instant at) {
        return new LedgerControls(sql, new Known(at)).fetch(close);
    }

    /**
     * Which terms of contracts end about the close of a request's first window, by its units and its rates of the opening.
     *
     * @param inGrace the units that it found in grace
     * @throws Fault as {@link #measure} does
     */
    public RenewalCounting renewals(Request request, Set<String> inGrace) {
        Plan plan = plan(request);
        return new TermQuery(
                        sql,
                        plan.versions,
                        plan.rates,
                        request.headline(),
                        request.method().tierOrder())
                .count(inGrace);
    }

    /** What was planned for some closes, as known at an instant. */
    public Targets targets(List<Close> closes, Instant at) {
        return new PlannedTargets(sql, new Known(at), closes).fetch();
    }

    /** Whether some customer is known to be acquired, as of a close: only then is anything else pro forma. */
    public boolean knowsAcquisitions(Close close, Instant at) {
        return new Acquisitions(Knowing.at(at), close).any(sql);
    }

    /** Which kinds of changes became known between two instants. */
    public Set<Change> changes(Instant since, Instant until) {
        return new Changes(sql, since, until).fetch();
    }

    /** The SQL that {@link Engine#SQL} runs for a request, formatted; fails as {@link #measure} does. */
    public String text(Request request) {
        Settings formatted = SettingsTools.clone(sql.settings()).withRenderFormatted(true);
        return sql.configuration()
                .derive(formatted)
                .dsl()
                .renderInlined(new TallyQuery(sql, moved(plan(request), request)).query());
    }

    /** Everything to be known before tallies are made. */
    private record Plan(
            Knowing known,
            Method method,
            Versions versions,
            SourceProfile.Profile profile,
            ExchangeRates rates,
            RatedWindows windows,
            Set<Window> withoutClosingRates,
            Optional<Amount> notStarted) {
        DataRead dataRead(Request request) {
            Window headline = request.headline();
            return new DataRead(
                    profile.rows(),
                    profile.firstDay(),
                    notStarted,
                    profile.currencies().stream()
                            .filter(currency -> !currency.equals(rates.reporting()))
                            .map(currency -> new DataRead.RatePair(
                                    currency,
                                    rates.on(currency, headline.open().day()).map(Rate::toString),
                                    rates.on(currency, headline.close().day()).map(Rate::toString)))
                            .toList());
        }
    }

    private Plan plan(Request request) {
        Dialect.joinByHash(sql);
        Knowing known = request.known().orElseGet(() -> Knowing.at(knowable()));
        if (!known.taken().isEmpty()) {
            Dialect.roomForChanges(sql);
        }
        boolean acquired = !request.proForma() && new Acquisitions(known, request.close()).any(sql);
        Hierarchy hierarchy = new Hierarchy(known, request.close(), acquired);
        new HierarchyCheck(sql, known, hierarchy).check();
        SourceProfile.Profile profile =
                new SourceProfile(sql, known, request.close(), !request.method().excludesUsage()).fetch();
        Method method = settled(request.method(), profile);
        ExchangeRates rates = new Rates(sql, known).into(method.requiredCurrency(), profile.currencies());
        RequiredRates required = new RequiredRates(sql, known, rates, profile.currencies(), method);
        required.check(request.windows(), request.question());
        RatedWindows asked = RatedWindows.of(method, request.windows(), rates, profile.currencies());
        RatedWindows windows = request.question()
                .cohorts()
                .map(cohorts -> asked.following(cohorts, method, rates, profile.currencies()))
                .orElse(asked);
        Set<Window> withoutClosingRates = request.windows().stream()
                .filter(window -> !required.knowsClosing(window))
                .collect(Collectors.toSet());
        new DatedAttributes(known).require(sql, asked(request.question()));
        Needs needs = Needs.of(method, profile, acquired, request.question().causes());
        Versions versions = new Versions(known, hierarchy, method, needs);
        Optional<Amount> notStarted = profile.rows(Kind.NOT_STARTED) == 0
                ? Optional.of(Amount.ZERO)
                : new NotStarted(sql, versions, rates, request.close()).fetch();
        return new Plan(known, method, versions, profile, rates, windows, withoutClosingRates, notStarted);
    }

    private static Method settled(Method method, SourceProfile.Profile profile) {
        SortedSet<String> currencies = profile.currencies();
        if (currencies.isEmpty()) {
            throw new Fault(
                    ErrorCode.NO_DATA,
                    "the warehouse holds no recurring item that was known at that time",
                    "Load items with 'holdfast load', or look at --known-at");
        }
        if (method.currency().isPresent()) {
            return method;
        }
        if (currencies.size() > 1) {
            throw new Fault(
                    ErrorCode.CURRENCY_REQUIRED,
                    "the data has several currencies (" + String.join(", ", currencies)
                            + ") and none to report in is set",
                    "Set it with --set currency=" + currencies.last() + " or method.currency in holdfast.yaml");
        }
        return method.with(Setting.CURRENCY, currencies.first());
    }

    private static Set<Dimension> asked(Question question) {
        Set<Dimension> asked = new TreeSet<>(question.dimensions());
        question.migration().ifPresent(asked::add);
        return asked;
    }

    private Measured stream(Plan plan, Request request, Progress progress, @Nullable Consumer<UnitMovement> units) {
        Evaluator evaluator = new Evaluator(plan.method, plan.windows, request.question());
        if (units != null) {
            evaluator.watch(units);
        }
        RatedWindow headline = plan.windows.all().getFirst();
        MonthRevenue revenue = new MonthRevenue(headline.window().close(), headline.atClose(), plan.method);
        List<Dimension> attributes = asked(request.question()).stream()
                .filter(Dimension::isAttribute)
                .toList();
        forEachUnit(
                new UnitCursor(sql, plan.versions, attributes),
                unit -> {
                    evaluator.add(unit);
                    revenue.add(unit);
                },
                progress);
        return new Measured(evaluator.tallies(), revenue.walk());
    }

    private static void forEachUnit(UnitCursor cursor, Consumer<Unit> units, Progress progress) {
        try {
            cursor.forEach(units, progress);
        } catch (SQLException broken) {
            throw new DataAccessException("reading item versions", broken);
        }
    }

    private Measured pushedDown(Plan plan, Request request, @Nullable Consumer<UnitMovement> units) {
        MovedUnits moved = moved(plan, request);
        UnitQueries each = new UnitQueries(sql, moved);
        List<RatedWindow> all = moved.windows();
        Question question = request.question();
        List<SortedMap<Segment, Tally>> cells = new TallyRows(
                        all.stream().map(RatedWindow::window).toList(), moved.decided())
                .read(sql.fetch(new TallyQuery(sql, moved).query()));
        Optional<RatedWindow> against =
                question.against().map(window -> all.get(request.windows().indexOf(window)));
        Tallies tallies = Tallies.of(
                plan.windows,
                cells,
                new Details(
                        Tallies.rollUp(
                                against.map(each::shared).orElse(Map.of()), question.dimensions(), against.isPresent()),
                        question.migration().map(each::flow).orElse(Flow.NONE),
                        question.causes()
                                ? Optional.of(CauseTally.rollUp(each.causes(), question.dimensions()))
                                : Optional.empty(),
                        question.cohorts()
                                .map(cohorts -> new CohortQuery(
                                                sql, plan.versions, plan.windows, plan.profile.currencies(), cohorts)
                                        .fetch()),
                        question.largest() > 0 ? each.largest(question.largest()) : List.of()));
        if (units != null) {
            each.forEachUnit(question.causes(), units);
        }
        return new Measured(tallies, new MonthRevenueQuery(sql, plan.versions, all.getFirst()).fetch());
    }

    private static MovedUnits moved(Plan plan, Request request) {
        return new MovedUnits(
                plan.versions,
                plan.method,
                plan.windows.all(),
                plan.profile.currencies(),
                List.copyOf(request.question().dimensions()));
    }

    private Provenance provenance(Plan plan, Request request) {
        Instant knownAt = plan.known.until();
        return new Provenance(
                new Watermark(sql).newestBy(knownAt).orElse(knownAt),
                knownAt,
                plan.method.version(),
                plan.method.fingerprint(),
                request.digest() ? new InputDigest(sql, new Known(knownAt)).fetch() : "",
                engineVersion);
    }
}
