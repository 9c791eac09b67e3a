package dev.holdfast.reports.document;

import dev.holdfast.core.balance.Evaluator;
import dev.holdfast.core.balance.MonthRevenue;
import dev.holdfast.core.balance.RatedWindows;
import dev.holdfast.core.balance.Unit;
import dev.holdfast.core.balance.UnitMovement;
import dev.holdfast.core.item.CodePoints;
import dev.holdfast.core.item.Customer;
import dev.holdfast.core.item.ExchangeRates;
import dev.holdfast.core.item.ItemVersion;
import dev.holdfast.core.item.ItemVersion.Standing;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.money.Rate;
import dev.holdfast.core.statement.Annex;
import dev.holdfast.core.statement.Company;
import dev.holdfast.core.statement.DataRead;
import dev.holdfast.core.statement.Evidence;
import dev.holdfast.core.statement.Measurement;
import dev.holdfast.core.statement.Presentation;
import dev.holdfast.core.statement.Provenance;
import dev.holdfast.core.statement.Statement;
import dev.holdfast.core.statement.StatementWindows;
import dev.holdfast.core.time.Close;
import dev.holdfast.core.time.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Statements of invented companies, measured by core from histories of items. */
public final class Histories {
    static final YearMonth CLOSE = YearMonth.of(2026, 10);

    /** Each is measured once for all classes of tests. */
    private static final Map<List<Object>, Statement> SEGMENTED = new ConcurrentHashMap<>();

    private final List<Unit> units = new ArrayList<>();
    private String company = "Northwind Cloud, Inc.";
    private String currency = "USD";
    private boolean full;
    private Annexes.Told told = Annexes.Told.USUAL;

    /** A company of a few hundred customers, in tiers and channels of unlike fortunes. */
    public static Statement northwind() {
        return Northwind.STATEMENT;
    }

    /** It is measured once for all classes of tests. */
    private static final class Northwind {
        private static final Statement STATEMENT = northwindHistory().statement();
    }

    static Histories northwindHistory() {
        return history(
                List.of("Enterprise", "Business", "Team", "Starter"),
                List.of("Sales", "Partner", "Marketplace", "Self-serve"),
                900);
    }

    /** A company whose only customers came this summer. */
    public static Statement withoutCohort() {
        return new Histories()
                .item("a", "Pro", "ads", CLOSE.minusMonths(2), null, 1000)
                .item("b", "Pro", "web", CLOSE, null, 500)
                .statement();
    }

    /** One customer, who pays twice as much as a year ago. */
    public static Statement doubled() {
        return new Histories()
                .item("a", "Pro", "ads", CLOSE.minusMonths(30), CLOSE.minusMonths(3), 100)
                .item("a", "Pro", "ads", CLOSE.minusMonths(3), null, 200)
                .statement();
    }

    /** A company of three customers that reports in a currency without cents. */
    public static Statement yen() {
        return new Histories()
                .in("JPY")
                .item("a", "Pro", "ads", CLOSE.minusMonths(30), CLOSE.minusMonths(3), 120_000)
                .item("a", "Pro", "ads", CLOSE.minusMonths(3), null, 150_000)
                .item("b", "Basic", "web", CLOSE.minusMonths(30), null, 9_800.5)
                .item("c", "Basic", "web", CLOSE.minusMonths(2), null, 4_000)
                .statement();
    }

    /** Customers of names that a spreadsheet might take for a formula, and of characters that no file can hold. */
    public static Statement named(String company, List<String> tiers, List<String> channels) {
        return named(new Histories().named(company), tiers, channels).statement();
    }

    private static Histories named(Histories histories, List<String> tiers, List<String> channels) {
        for (int tier = 0; tier < tiers.size(); tier++) {
            for (int channel = 0; channel < channels.size(); channel++) {
                String id = "c" + tier + "-" + channel;
                histories.item(id, tiers.get(tier), channels.get(channel), CLOSE.minusMonths(30), null, 100 + tier);
            }
        }
        return histories;
    }

    /** Three customers who were there a year ago and not before. */
    static Statement firstMonth() {
        return new Histories()
                .item("a", "Pro", "ads", CLOSE.minusMonths(12), null, 1000)
                .item("b", "Team", "ads", CLOSE.minusMonths(12), null, 500)
                .item("c", "Team", "web", CLOSE.minusMonths(12), CLOSE.minusMonths(3), 100)
                .statement();
    }

    /** A customer of one cent stays, another leaves; neither has a tier or a channel. */
    static Statement tiny() {
        return new Histories()
                .item("a", null, null, CLOSE.minusMonths(30), null, 0.01)
                .item("b", null, null, CLOSE.minusMonths(30), CLOSE, 0.01)
                .statement();
    }

    /** Nine in a hundred dollars are left. */
    static Statement ninePercent() {
        return new Histories()
                .item("a", "Basic", "ads", CLOSE.minusMonths(30), null, 900)
                .item("b", "Pro", "web", CLOSE.minusMonths(30), CLOSE, 9100)
                .statement();
    }

    /** Nine dollars are paid for each one of a year ago. */
    static Statement nineHundredPercent() {
        return new Histories()
                .item("a", "Basic", "ads", CLOSE.minusMonths(30), null, 100)
                .item("a", "Basic", "ads", CLOSE.minusMonths(3), null, 750)
                .item("b", "Pro", "web", CLOSE.minusMonths(30), null, 50)
                .item("b", "Pro", "web", CLOSE.minusMonths(5), null, 450)
                .item("c", "Pro", "web", CLOSE.minusMonths(5), null, 500)
                .statement();
    }

    /** Amounts of a trillion, names too long for any column, and markup in them. */
    public static Statement vast() {
        Histories histories = new Histories()
                .named("A <b>very</b> long & \"quoted\" name of a holding company with limited liability");
        for (int i = 0; i < 40; i++) {
            String tier = "Tier <" + i % 8 + "> with a name far beyond the forty characters & more";
            String channel =
                    "Channel" + i % 6 + (i % 6 == 2 ? "Averylongwordwithoutanyspaceinit" : " by way of partners");
            YearMonth end = CLOSE.minusMonths(1);
            histories.item("c" + i, tier, channel, CLOSE.minusMonths(30), i % 9 == 0 ? end : null, 1e12 / (1 + i % 7));
            if (i % 3 == 0) {
                histories.item("c" + i, tier, channel, CLOSE.minusMonths(3), null, 3e11 / (1 + i % 7));
            }
        }
        return histories.statement();
    }

    /** Everybody stays, and one pays more. */
    static Statement withoutLoss() {
        return new Histories()
                .item("a", "Basic", "ads", CLOSE.minusMonths(30), null, 100)
                .item("b", "Pro", "web", CLOSE.minusMonths(30), CLOSE.minusMonths(3), 50)
                .item("b", "Pro", "web", CLOSE.minusMonths(3), null, 60)
                .statement();
    }

    /** Some have a tier at open and some have none; one got one. */
    public static Statement partlyWithoutTier() {
        return new Histories()
                .item("a", "Basic", "ads", CLOSE.minusMonths(30), null, 100)
                .item("b", null, "web", CLOSE.minusMonths(30), null, 50)
                .item("c", null, "web", CLOSE.minusMonths(30), CLOSE.minusMonths(3), 50)
                .item("c", "Pro", "web", CLOSE.minusMonths(3), null, 60)
                .statement();
    }

    /** Everybody left. */
    static Statement deserted() {
        return new Histories()
                .item("a", "Basic", "ads", CLOSE.minusMonths(30), CLOSE, 100)
                .item("b", "Pro", "web", CLOSE.minusMonths(30), CLOSE.minusMonths(5), 50)
                .statement();
    }

    /** Names of two hundred letters, of letters that run from right to left, and of signs without a space between them. */
    static Statement ofManyTongues() {
        List<String> names = List.of(
                "Gesellschaft für " + "Weiterverarbeitung und ".repeat(8) + "Handel",
                "Aktiengesellschaft" + "fürweiterverarbeitung".repeat(8) + "undhandel",
                "شركة الاتصالات المتقدمة للحلول السحابية ".repeat(5).strip(),
                "חברת פתרונות ענן (1998) בע״מ",
                "株式会社クラウドソリューションズ東日本" + "営業本部".repeat(40),
                "한빛소프트 주식회사 " + "서울 ".repeat(40),
                "Αθήνα Ναυτιλιακή 🚢 & Σία");
        Histories histories = new Histories()
                .named("株式会社ホールドファスト・" + "שותפים".repeat(4) + " "
                        + "& Söhne ".repeat(20).strip())
                .told(Presentation.STANDARD, id -> names.get(Integer.parseInt(id) % names.size()));
        for (int i = 0; i < 2 * names.size(); i++) {
            String tier = names.get(i % 3);
            String channel = names.get(3 + i % 4);
            YearMonth change = CLOSE.minusMonths(1 + i % 11);
            String id = String.valueOf(10 + i);
            histories.item(id, tier, channel, CLOSE.minusMonths(30), change, 100 + 10 * i);
            if (i % 4 != 0) {
                histories.item(id, tier, channel, change, null, 100 + 10 * i + (i % 2 == 0 ? 40 + i : -20 - i));
            }
        }
        return histories.statement();
    }

    /** In dinars of a thousand fils; who left in the last two months counts still; more happened than a chart can say. */
    public static Statement inGrace() {
        List<Presentation.Event> events = IntStream.range(0, 9)
                .mapToObj(i ->
                        new Presentation.Event(CLOSE.minusMonths(2L * i), "Campaign number " + i + " in all regions"))
                .toList();
        return new Histories()
                .in("KWD")
                .told(
                        new Presentation(
                                Presentation.Names.INITIALS, Presentation.Balance.ARR, Optional.empty(), events),
                        id -> "Customer " + id)
                .item("a", "Pro", "ads", CLOSE.minusMonths(30), CLOSE.minusMonths(3), 1200.125)
                .item("a", "Pro", "ads", CLOSE.minusMonths(3), null, 1500.25)
                .item("b", "Basic", "web", CLOSE.minusMonths(30), CLOSE, 98.005)
                .item("c", "Basic", "web", CLOSE.minusMonths(30), null, 40)
                .statement(Method.standard().with(Setting.GRACE_DAYS, "60"), Evidence.NONE);
    }

    /** A company in whose trend one thing happened. */
    public static Statement noting(String event) {
        return northwindHistory()
                .told(
                        new Presentation(
                                Presentation.Names.FULL,
                                Presentation.Balance.MRR,
                                Optional.empty(),
                                List.of(new Presentation.Event(CLOSE.minusMonths(9), event))),
                        id -> "Customer " + id)
                .statement();
    }

    /** As many numbered names. */
    public static List<String> names(String word, int count) {
        return IntStream.range(0, count).mapToObj(i -> word + " " + i).toList();
    }

    /** A company whose customers are spread over tiers and channels; early tiers do better. */
    public static Statement segmented(List<String> tiers, List<String> channels, int customers) {
        return SEGMENTED.computeIfAbsent(
                List.of(tiers, channels, customers),
                asked -> history(tiers, channels, customers).statement());
    }

    private static Histories history(List<String> tiers, List<String> channels, int customers) {
        Random random = new Random(20261031);
        Histories histories = new Histories();
        for (int i = 0; i < customers; i++) {
            int tier =
                    Math.min(tiers.size() - 1, (int) (random.nextDouble() * random.nextDouble() * 1.6 * tiers.size()));
            int rank = tiers.size() - 1 - tier;
            String channel = random.nextInt(40) == 0 ? null : channels.get(random.nextInt(channels.size()));
            histories.grow("c" + i, tiers.get(rank), channel, rank / (double) tiers.size(), random);
        }
        return histories;
    }

    private void grow(String id, String tier, @Nullable String channel, double fate, Random random) {
        YearMonth month = YearMonth.of(2023, 10).plusMonths(random.nextInt(36));
        double amount = 20 + 4000 * Math.pow(1 - fate, 4) * (0.5 + random.nextDouble());
        while (!month.isAfter(CLOSE)) {
            int months = 3 + random.nextInt(10);
            item(id, tier, channel, month, month.plusMonths(months), amount);
            month = month.plusMonths(months);
            if (random.nextDouble() < 0.02 + 0.12 * fate) {
                month = month.plusMonths(random.nextInt(8) == 0 ? 2 : 120);
            }
            amount *= 1 + (0.12 - 0.12 * fate) * random.nextGaussian() + 0.1 * (1 - fate);
            amount = Math.max(5, amount);
        }
    }

    /** The same unit, its dear items by the seat, the others for a flat fee. */
    private static Unit modelled(Unit unit) {
        return new Unit(
                unit.id(),
                unit.ownChannel(),
                unit.versions().stream()
                        .map(of -> new ItemVersion(
                                of.customer(),
                                of.standing(),
                                of.charge(),
                                of.currency(),
                                of.monthly(),
                                of.days(),
                                of.counted(),
                                of.tier(),
                                "Enterprise".equals(of.tier()) ? "seat" : "flat"))
                        .toList());
    }

    /** The same, telling all that can be told. */
    Histories tellingAll() {
        full = true;
        return this;
    }

    Histories named(String name) {
        company = name;
        return this;
    }

    Histories told(Presentation presentation, UnaryOperator<String> name) {
        told = new Annexes.Told(presentation, name);
        return this;
    }

    Histories in(String code) {
        currency = code;
        return this;
    }

    /** Adds a unit's item for the months from one to another, the last not included; an open end is null. */
    Histories item(
            String id,
            @Nullable String tier,
            @Nullable String channel,
            YearMonth from,
            @Nullable YearMonth to,
            double monthly) {
        LocalDate end = to == null ? null : to.atDay(1);
        ItemVersion version = new ItemVersion(
                new Customer(id, channel),
                Standing.PAID,
                currency,
                new Amount(Math.round(monthly * 10_000)),
                Days.of(from.atDay(1), end),
                tier);
        int known = units.size() - 1;
        if (known >= 0 && units.get(known).id().equals(id)) {
            List<ItemVersion> versions = new ArrayList<>(units.get(known).versions());
            versions.add(version);
            units.set(known, new Unit(id, channel, versions));
        } else {
            units.add(new Unit(id, channel, List.of(version)));
        }
        return this;
    }

    Statement statement() {
        return statement(Evidence.NONE);
    }

    Statement statement(Evidence evidence) {
        return statement(Method.standard(), evidence);
    }

    /** The same by a method, in the history's currency. */
    public Statement statement(Method by, Evidence evidence) {
        return listed(by, evidence).statement();
    }

    /** The usual company with its units. */
    public static Listed northwindListed() {
        return northwindHistory().listed(Method.standard(), Evidence.NONE);
    }

    /** One segment for each name, of one unit that stays, with its units. */
    public static Listed namedListed(List<String> tiers, List<String> channels) {
        return named(new Histories(), tiers, channels).listed(Method.standard(), Evidence.NONE);
    }

    /** Customers who came this summer, with their units. */
    public static Listed withoutCohortListed() {
        return new Histories()
                .item("a", "Pro", "ads", CLOSE.minusMonths(2), null, 1000)
                .item("b", "Pro", "web", CLOSE, null, 500)
                .listed(Method.standard(), Evidence.NONE);
    }

    Listed listed(Method by, Evidence evidence) {
        List<UnitMovement> movements = new ArrayList<>();
        Method method = by.with(Setting.CURRENCY, currency);
        StatementWindows windows = new StatementWindows(Close.of(CLOSE), method.calendar());
        ExchangeRates rates = new ExchangeRates(currency, Map.of());
        Evaluator evaluator = new Evaluator(
                method,
                RatedWindows.of(method, windows.all(), rates, Set.of(currency))
                        .following(windows.question().cohorts().orElseThrow(), method, rates, Set.of(currency)),
                windows.question());
        evaluator.watch(movements::add);
        Collection<Unit> all = full ? units.stream().map(Histories::modelled).toList() : units;
        all.stream().sorted(Comparator.comparing(Unit::id, CodePoints.ORDER)).forEach(evaluator::add);
        MonthRevenue revenue = new MonthRevenue(windows.close(), Map.of(currency, Rate.ONE), method);
        all.forEach(revenue::add);
        Annex annex = Annexes.of(all, windows, method, movements, told);
        long rows = units.stream().mapToLong(unit -> unit.versions().size()).sum();
        Optional<LocalDate> first = units.stream()
                .flatMap(unit -> unit.versions().stream())
                .map(version -> LocalDate.ofEpochDay(version.days().from()))
                .min(LocalDate::compareTo);
        Provenance provenance = new Provenance(
                Instant.parse("2026-11-02T03:00:00Z"),
                Instant.parse("2026-11-02T04:10:00Z"),
                "1",
                method.fingerprint(),
                "5d41402abc4b2a76b9719d911017c592ae5f1e2b8f2d3a4c5b6a7988897a6b5c",
                "0.1.0");
        Statement statement = Statement.of(
                Company.named(company),
                windows,
                new Measurement(
                        method,
                        evaluator.tallies(),
                        revenue.walk(),
                        Set.of(),
                        new DataRead(Map.of(DataRead.Kind.RECURRING, rows), first, List.of()),
                        provenance),
                evidence.with(full ? Annexes.full(annex, windows) : annex));
        return new Listed(statement, movements);
    }
}
