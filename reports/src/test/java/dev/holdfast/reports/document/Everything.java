package dev.holdfast.reports.document;

import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.figure.Retention;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Fingerprint;
import dev.holdfast.core.method.Preset;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.statement.Adjustment;
import dev.holdfast.core.statement.Amendment;
import dev.holdfast.core.statement.Annex;
import dev.holdfast.core.statement.Cause;
import dev.holdfast.core.statement.Effect;
import dev.holdfast.core.statement.Evidence;
import dev.holdfast.core.statement.LedgerControl;
import dev.holdfast.core.statement.LedgerMeasure;
import dev.holdfast.core.statement.OtherDefinition;
import dev.holdfast.core.statement.Reported;
import dev.holdfast.core.statement.Restatement;
import dev.holdfast.core.statement.Seal;
import dev.holdfast.core.statement.SignOff;
import dev.holdfast.core.statement.Statement;
import dev.holdfast.core.statement.Tolerance;
import dev.holdfast.core.statement.Trend;
import dev.holdfast.core.time.Close;
import dev.holdfast.reports.data.StatementJson;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A statement with all that one can hold: a past, a change of method, a ledger, and everybody's sign. */
public final class Everything {
    public static final String RUN = "2026-10.1";

    private static final Fingerprint EARLIER =
            new Fingerprint("0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0");
    private static final Tolerance PRINTING = new Tolerance(new BigDecimal("0.05"), Tolerance.Beyond.PRINT);
    /** What earlier statements said beyond today's figures, in points of NRR and of GRR, by month. */
    private static final Map<YearMonth, List<String>> MISSED = Map.of(
            YearMonth.of(2025, 1), List.of("0.0021", "0.0000"),
            YearMonth.of(2025, 6), List.of("0.0043", "0.0006"),
            YearMonth.of(2026, 2), List.of("-0.0031", "0.0000"),
            YearMonth.of(2026, 9), List.of("0.0012", "0.0012"));

    private Everything() {}

    /** Each is measured once for all classes of tests. */
    private static final class Measured {
        private static final Statement DRAFT =
                Histories.northwindHistory().tellingAll().statement(evidence());
        private static final Statement ISSUED = sealed(DRAFT, Optional.of(Instant.parse("2026-11-03T06:00:00Z")));
        private static final Statement DEFINED =
                Histories.northwindHistory().tellingAll().statement(evidence().under(others(DRAFT)));
    }

    /** Issued, with every sign. */
    public static Statement issued() {
        return Measured.ISSUED;
    }

    /** Prepared and reviewed, waiting for approval. */
    public static Statement waiting() {
        return sealed(draft(), Optional.empty());
    }

    /** The same without a seal. */
    public static Statement draft() {
        return Measured.DRAFT;
    }

    /** The same, with its period under other definitions, one of which has no figure. */
    public static Statement defined() {
        return Measured.DEFINED;
    }

    private static List<OtherDefinition> others(Statement of) {
        return List.of(
                OtherDefinition.of(Preset.of("pagerduty-fy2026"), of.method(), of.headline()),
                new OtherDefinition(
                        Preset.of("figma-s1-2025"),
                        List.of("cohort: active-at-open → survivors"),
                        new Retention.Measured(new BigDecimal("1.1637")),
                        new Retention.Measured(new BigDecimal("0.988"))),
                new OtherDefinition(
                        Preset.of("snowflake-fy2026"),
                        List.of(
                                "cohort: active-at-open → first-month-of-two-years",
                                "base: contracted-mrr → window-revenue"),
                        new Retention.Undefined(Retention.Reason.NO_COHORT),
                        new Retention.Undefined(Retention.Reason.NO_COHORT)));
    }

    /** The same with other words where people wrote something. */
    public static Statement saying(String words) {
        Evidence evidence = evidence();
        Statement draft = Histories.northwindHistory()
                .tellingAll()
                .statement(new Evidence(
                        evidence.reported(),
                        evidence.restatements().stream()
                                .map(of -> new Restatement(
                                        of.reported(),
                                        of.nrr(),
                                        of.grr(),
                                        of.effects(),
                                        Optional.of(words),
                                        of.foundAt()))
                                .toList(),
                        evidence.amendment()
                                .map(of -> new Amendment(words, words, of.from(), List.of(words), of.periods())),
                        evidence.before(),
                        evidence.definitions(),
                        evidence.controls(),
                        evidence.adjustments().stream()
                                .map(of -> new Adjustment(
                                        of.number(),
                                        of.close(),
                                        of.measure(),
                                        of.amount(),
                                        of.currency(),
                                        words,
                                        words,
                                        words,
                                        of.enteredAt()))
                                .toList(),
                        Annex.NONE,
                        evidence.tolerance()));
        return draft.sealed(new Seal(
                RUN,
                Optional.empty(),
                StatementJson.sha256(StatementJson.content(draft)),
                List.of(new SignOff(SignOff.Role.PREPARED, words, Instant.parse("2026-11-02T09:12:00Z")))));
    }

    private static Statement sealed(Statement draft, Optional<Instant> issuedAt) {
        List<SignOff> signOffs = new ArrayList<>(List.of(
                new SignOff(
                        SignOff.Role.PREPARED, "M. Okafor, Revenue Operations", Instant.parse("2026-11-02T09:12:00Z")),
                new SignOff(SignOff.Role.REVIEWED, "L. Brandt, Controller", Instant.parse("2026-11-02T15:40:00Z"))));
        issuedAt.ifPresent(at -> signOffs.add(
                new SignOff(SignOff.Role.APPROVED, "S. Whitfield, Chief Financial Officer", at.minusSeconds(300))));
        return draft.sealed(new Seal(RUN, issuedAt, StatementJson.sha256(StatementJson.content(draft)), signOffs));
    }

    private static Evidence evidence() {
        Statement plain = Histories.northwind();
        List<Reported> reported = new ArrayList<>();
        List<Restatement> restatements = new ArrayList<>();
        for (Trend.Point point : plain.trend().points()) {
            if (!point.close().equals(plain.windows().close())) {
                Reported first = reported(point);
                reported.add(first);
                if (first.differsVisiblyFrom(point.figures())) {
                    restatements.add(restatement(first, point.figures()));
                }
            }
        }
        return new Evidence(
                reported,
                restatements,
                Optional.of(amendment(plain)),
                Optional.of(shifted(plain.monthAgo(), "-0.0040")),
                List.of(),
                controls(plain),
                adjustments(plain.windows().close()),
                Annex.NONE,
                PRINTING);
    }

    /** What the statement of a month said; those before 2025-04 were issued before the register was kept. */
    private static Reported reported(Trend.Point point) {
        YearMonth month = point.close().month();
        List<String> missed = MISSED.getOrDefault(month, List.of("0", "0"));
        Instant issuedAt = month.plusMonths(1).atDay(3).atTime(6, 0).toInstant(ZoneOffset.UTC);
        Reported of = Reported.of(point.close(), issuedAt, EARLIER, point.figures());
        boolean imported = month.isBefore(YearMonth.of(2025, 4));
        return new Reported(
                of.close(),
                of.issuedAt(),
                imported ? Optional.empty() : of.method(),
                plus(of.nrr(), missed.getFirst()),
                plus(of.grr(), missed.getLast()),
                imported ? Optional.empty() : of.halfWidth95());
    }

    private static Restatement restatement(Reported first, Figures today) {
        BigDecimal nrr = Reported.difference(first.nrr(), today.nrr()).orElseThrow();
        BigDecimal grr = Reported.difference(first.grr(), today.grr()).orElseThrow();
        Close close = first.close();
        Instant foundAt = close.month().plusMonths(2).atDay(3).atTime(6, 0).toInstant(ZoneOffset.UTC);
        if (first.isImported()) {
            Effect unknown = new Effect(Cause.UNKNOWN, Optional.of(nrr), Optional.of(grr), Amount.ZERO, Amount.ZERO, 0);
            return new Restatement(first, today.nrr(), today.grr(), List.of(unknown), Optional.empty(), foundAt);
        }
        BigDecimal most = new BigDecimal("0.7").multiply(nrr).setScale(12, RoundingMode.HALF_UP);
        List<Effect> effects = List.of(
                new Effect(Cause.LATE, Optional.of(most), Optional.of(grr), Amount.ZERO, Amount.of("-812.5"), 5),
                new Effect(
                        Cause.SUPERSEDED,
                        Optional.of(nrr.subtract(most)),
                        Optional.of(BigDecimal.ZERO),
                        Amount.of("12"),
                        Amount.of("-90"),
                        1));
        Optional<String> reason = close.month().equals(YearMonth.of(2026, 9))
                ? Optional.empty()
                : Optional.of("Marketplace cancellations arrived a month late");
        return new Restatement(first, today.nrr(), today.grr(), effects, reason, foundAt);
    }

    private static Amendment amendment(Statement plain) {
        List<Trend.Point> points = plain.trend().points();
        return new Amendment(
                "customers are told by parent company since the merger",
                "1",
                EARLIER,
                List.of("grain: customer → parent"),
                points.subList(points.size() - 7, points.size() - 1).stream()
                        .map(point -> new Amendment.Period(
                                point.close(),
                                plus(point.figures().nrr(), "-0.0040"),
                                point.figures().nrr(),
                                plus(point.figures().grr(), "-0.0011"),
                                point.figures().grr()))
                        .toList());
    }

    private static List<LedgerControl> controls(Statement plain) {
        Amount closing = plain.headline().tally().amount(Column.CLOSING);
        return List.of(
                new LedgerControl(LedgerMeasure.CLOSING_MRR, closing.plus(Amount.of("412.18")), "USD"),
                new LedgerControl(LedgerMeasure.MONTH_REVENUE, closing.minus(Amount.of("31207.5")), "USD"));
    }

    private static List<Adjustment> adjustments(Close close) {
        return List.of(
                new Adjustment(
                        2,
                        close.minusMonths(1),
                        LedgerMeasure.MONTH_REVENUE,
                        Amount.of("-1250"),
                        "USD",
                        "credit note of September booked in October",
                        "L. Brandt",
                        "Voucher 4711",
                        Instant.parse("2026-10-05T10:00:00Z")),
                new Adjustment(
                        3,
                        close,
                        LedgerMeasure.MONTH_REVENUE,
                        Amount.of("-12673.51"),
                        "USD",
                        "in grace, not invoiced",
                        "M. Okafor",
                        "Voucher 4802 and the list of open invoices of 31 October 2026",
                        Instant.parse("2026-11-02T08:30:00Z")));
    }

    private static Figures shifted(Figures figures, String points) {
        return new Figures(
                figures.tally(),
                plus(figures.nrr(), points),
                figures.kept(),
                figures.grr(),
                figures.logoRetention(),
                figures.halfWidth95(),
                figures.nrrWithoutLargest(),
                figures.small());
    }

    private static Retention plus(Retention retention, String points) {
        return retention.map(ratio -> Reported.rounded(ratio.add(new BigDecimal(points))));
    }
}
