package dev.holdfast.persistence.register;

import dev.holdfast.core.balance.UnitBalance;
import dev.holdfast.core.balance.UnitBalances;
import dev.holdfast.core.balance.UnitChange;
import dev.holdfast.core.figure.Retention;
import dev.holdfast.core.finding.Severity;
import dev.holdfast.core.method.Fingerprint;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.statement.Adjustment;
import dev.holdfast.core.statement.Cause;
import dev.holdfast.core.statement.Company;
import dev.holdfast.core.statement.Effect;
import dev.holdfast.core.statement.LedgerMeasure;
import dev.holdfast.core.statement.Notation;
import dev.holdfast.core.statement.Presentation;
import dev.holdfast.core.statement.Reported;
import dev.holdfast.core.statement.SignOff;
import dev.holdfast.core.statement.Tolerance;
import dev.holdfast.core.time.Close;
import dev.holdfast.persistence.check.Gate;
import dev.holdfast.persistence.check.GateSettings;
import dev.holdfast.persistence.database.Database;
import dev.holdfast.persistence.schema.register.HoldfastRegister;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Named;

/** A small value of each kind that a register takes. */
public final class SmallRegister {
    static final Close OCTOBER = Close.of(YearMonth.of(2026, 10));
    static final Close SEPTEMBER = Close.of(YearMonth.of(2026, 9));
    static final Close AUGUST = Close.of(YearMonth.of(2026, 8));
    static final Instant NOW = Instant.parse("2026-11-02T06:00:00Z");
    static final Instant KNOWN_AT = Instant.parse("2026-11-01T23:59:59.123456Z");
    static final Method METHOD = Method.standard()
            .withVersion("2026 \u00dc")
            .with(Setting.CURRENCY, "EUR")
            .with(Setting.GRAIN, "customer");
    static final Retention NO_COHORT = new Retention.Undefined(Retention.Reason.NO_COHORT);

    private SmallRegister() {}

    /** Enters a statement of a close, prepared with the warehouse as known at an instant. */
    public static void prepare(Database database, Instant knownAt) {
        Register register = Register.in(database);
        Run run = begin(register);
        register.prepare(prepared(run, knownAt), METHOD, UnitBalances.EMPTY, List.of(), NOW);
    }

    /** Enters something into every table. @return what was issued */
    static Prepared fill(Register register) {
        Prepared prepared = prepared(begin(register));
        register.prepare(prepared, METHOD, units(), List.of(found(SEPTEMBER)), NOW);
        register.approve(prepared, SignOff.Role.REVIEWED, "Bea", NOW);
        register.issue(issued(prepared), documents(), NOW);
        register.adjust(adjustment(OCTOBER), NOW);
        deliver(register, prepared.run());
        return prepared;
    }

    private static void deliver(Register register, String run) {
        Deliveries deliveries = register.deliveries();
        List<Delivery> planned = deliveries.plan(run, plans(), NOW);
        deliveries.claim(planned, NOW);
        planned.forEach(delivery -> deliveries.record(
                Map.of(delivery, new Delivery.Outcome(Delivery.State.ACCEPTED, "250 \u00dcberbracht")), NOW));
        deliveries.delivered(run, NOW);
        deliveries.tell(OCTOBER, "LEDGER_DIFFERS", sha256(new byte[0]), NOW);
    }

    static List<Delivery.Plan> plans() {
        return List.of(
                new Delivery.Plan("board", Delivery.Channel.MAIL, "ann@acme.example", "<1@acme.example>"),
                new Delivery.Plan("board", Delivery.Channel.MAIL, "bea@acme.example", "<2@acme.example>"),
                new Delivery.Plan("finance", Delivery.Channel.FOLDER, "/srv/shared/2026-10", ""));
    }

    static Run begin(Register register) {
        return register.begin(OCTOBER, "0.1.0", "Ann", NOW);
    }

    static Prepared prepared(Run run) {
        return prepared(run, KNOWN_AT);
    }

    private static Prepared prepared(Run run, Instant knownAt) {
        String content = "{\n  \"run\": \"" + run.id() + "\",\r\n\t\"by\": \"Zo\u00eb \uD83D\uDE80 \\N \"\n}\n";
        return new Prepared(
                run.id(),
                run.close(),
                knownAt,
                "d1ge57",
                METHOD.fingerprint(),
                content,
                sha256(content.getBytes(StandardCharsets.UTF_8)),
                new Prepared.Inputs(
                        new Company("Acme, \"Inc\"", "Confidential"),
                        Tolerance.STANDARD,
                        List.of("datadog-fy2025", "figma-s1-2025"),
                        Optional.empty(),
                        Optional.of("a late invoice"),
                        new Presentation(
                                Presentation.Names.IDS,
                                Presentation.Balance.ARR,
                                Optional.of(Notation.Scale.MILLION),
                                List.of(new Presentation.Event(YearMonth.of(2025, 8), "list price +5 %\\n\nand more"))),
                        GateSettings.STANDARD.with(Gate.GAP, Severity.OFF).with(Gate.MISSING_TIER, Severity.ERROR)));
    }

    /** In two parts. */
    static UnitBalances units() {
        return new UnitBalances(Stream.of(
                        List.of(
                                new UnitBalance("B\tb", 10_000, 12_345, false, "Pro", "ads"),
                                new UnitBalance("a", 0, 1, false, "Unassigned", "\u00dcna")),
                        List.of(new UnitBalance("z", 7, 0, true, "Basic", "Unassigned")))
                .flatMap(part -> packed(part).parts().stream())
                .toList());
    }

    private static UnitBalances packed(List<UnitBalance> units) {
        UnitBalances.Packing packing = new UnitBalances.Packing();
        units.forEach(packing::add);
        return packing.all();
    }

    static FoundRestatement found(Close close) {
        return new FoundRestatement(
                close,
                METHOD.fingerprint(),
                KNOWN_AT,
                ratio("1.012345678901"),
                NO_COHORT,
                Amount.of("1000.0001"),
                Amount.of("-12.5"),
                List.of(
                        new FoundRestatement.Traced(
                                new Effect(
                                        Cause.SUPERSEDED,
                                        Optional.of(new BigDecimal("-0.000000000001")),
                                        Optional.empty(),
                                        Amount.of("3"),
                                        Amount.of("-4.5"),
                                        3),
                                List.of(change("m", "5"), change("B", "2"), change("a", "2"))),
                        new FoundRestatement.Traced(
                                new Effect(Cause.LATE, Optional.empty(), Optional.empty(), Amount.ZERO, Amount.ZERO, 0),
                                List.of())),
                Optional.of("a late invoice"));
    }

    private static UnitChange change(String unit, String closing) {
        return new UnitChange(unit, Amount.of("1"), Amount.of("1"), Amount.ZERO, Amount.of(closing));
    }

    static Issued issued(Prepared prepared) {
        return new Issued(
                new Reported(
                        prepared.close(),
                        NOW,
                        Optional.of(prepared.fingerprint()),
                        ratio("1.100000000000"),
                        ratio("0.900000000001"),
                        Optional.of(new BigDecimal("0.012345678901"))),
                ratio("0.950000000000"),
                Optional.of(prepared.run()),
                Optional.empty());
    }

    /** Issued before the register was kept. */
    static Issued imported(Close close) {
        return new Issued(
                new Reported(close, NOW, Optional.<Fingerprint>empty(), NO_COHORT, NO_COHORT, Optional.empty()),
                NO_COHORT,
                Optional.empty(),
                Optional.of("board deck"));
    }

    static List<StoredDocument> documents() {
        return List.of(
                document("statement.json", "application/json", "{}\r\n".getBytes(StandardCharsets.UTF_8)),
                document("statement.pdf", "application/pdf", new byte[] {0, -1, '\n', '\\', 127, -128}));
    }

    private static StoredDocument document(String name, String mediaType, byte[] content) {
        return new StoredDocument(name, mediaType, sha256(content), content);
    }

    static Adjustment adjustment(Close close) {
        return new Adjustment(
                0,
                close,
                LedgerMeasure.MONTH_REVENUE,
                Amount.of("-0.0001"),
                "EUR",
                "accrual",
                "Cat",
                "voucher 7",
                Instant.EPOCH);
    }

    static Retention ratio(String decimal) {
        return new Retention.Measured(new BigDecimal(decimal));
    }

    /** The names of all tables. */
    static List<String> tables() {
        return HoldfastRegister.HOLDFAST_REGISTER.getTables().stream()
                .map(Named::getName)
                .toList();
    }

    /** Every row of every table as text. */
    static List<String> rows(Database database) {
        return database.read(sql -> tables().stream()
                .flatMap(
                        table -> sql
                                .fetch("select '%1$s ' || t::text from holdfast_register.%1$s t order by 1"
                                        .formatted(table))
                                .stream())
                .map(row -> row.get(0, String.class))
                .toList());
    }

    /** Lets a role do what a run does, or only read. */
    static List<String> grants(String role, String rights) {
        return Stream.concat(
                        Stream.of(
                                "create role " + role + " login", "grant usage on schema holdfast_register to " + role),
                        tables().stream()
                                .map(table -> "grant " + rights + " on holdfast_register." + table + " to " + role))
                .toList();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every JDK has SHA-256", impossible);
        }
    }
}
