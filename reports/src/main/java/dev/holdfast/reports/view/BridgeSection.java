package dev.holdfast.reports.view;

import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.figure.Retention;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.statement.Bridge;
import dev.holdfast.core.statement.CauseNames;
import dev.holdfast.core.statement.ExpansionCauses;
import dev.holdfast.core.statement.Notation;
import dev.holdfast.core.statement.Statement;
import dev.holdfast.reports.chart.BridgeChart;
import dev.holdfast.reports.chart.Swatch;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The way from opening to closing. */
public record BridgeSection(Heading heading, BridgeChart chart) {

    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM yy", Locale.ENGLISH);

    static BridgeSection of(Statement statement) {
        Notation notation = statement.notation();
        Bridge bridge = statement.bridge();
        boolean cohort = bridge.step(Bridge.Kind.OPENING).units() > 0;
        List<BridgePart> parts = Stream.concat(
                        bridge.steps().stream()
                                .filter(step -> cohort || isOutsideCohort(step))
                                .flatMap(step -> parts(step, Segment.TOTAL, bridge, statement)),
                        rates(statement).stream())
                .toList();
        List<BridgeChart.Step> steps = BridgePart.printed(parts, notation);
        String summary = summary(steps, notation);
        BridgeChart chart = new BridgeChart(
                        steps, rate(bridge, notation), cohort ? outside(statement.method()) : "", summary)
                .telling(new PointedAt(new Print(notation)).bridge(steps));
        String remark = chart.broken() ? "Axis broken." : "";
        return new BridgeSection(Heading.of("bridge", statement.commentary().bridge(), remark), chart);
    }

    static String summary(List<BridgeChart.Step> steps, Notation notation) {
        return steps.stream()
                .map(step -> step.name() + " " + step.label())
                .collect(Collectors.joining(", ", notation.balance() + " bridge, " + notation.unit() + ": ", ""));
    }

    /** Of expansion its causes by size, and one step of the rest; one step alone of all else, and where no cause is known. */
    static Stream<BridgePart> parts(Bridge.Step step, Segment segment, Bridge bridge, Statement statement) {
        return step.kind() == Bridge.Kind.EXPANSION
                ? expansion(step, segment, bridge.step(Bridge.Kind.OPENING).amount(), statement).stream()
                : Stream.of(part(step, statement));
    }

    private static List<BridgePart> expansion(Bridge.Step step, Segment segment, Amount opening, Statement statement) {
        Optional<ExpansionCauses> causes = statement
                .disclosures()
                .causes()
                .map(tally -> ExpansionCauses.of(tally, segment, opening))
                .filter(known -> !known.named().isEmpty());
        if (causes.isEmpty()) {
            return List.of(part(step, statement));
        }
        List<BridgePart> parts = new ArrayList<>();
        causes.get()
                .named()
                .forEach(cause -> parts.add(cause(
                        CauseNames.of(cause.cause()), customers(cause.units(), statement.notation()), cause.amount())));
        causes.get()
                .other()
                .filter(rest -> rest.amount().signum() != 0)
                .ifPresent(rest -> parts.add(cause("Other", "", rest.amount())));
        return parts;
    }

    private static BridgePart cause(String name, String note, Amount amount) {
        return new BridgePart(amount.signum() < 0 ? BridgeChart.Kind.LOSS : BridgeChart.Kind.GAIN, name, note, amount);
    }

    private static String customers(long count, Notation notation) {
        return notation.count(count) + " cust.";
    }

    /** What is said of new and returned MRR, of which some methods count a part. */
    private static String outside(Method method) {
        boolean counted =
                !method.isOfCohortAlone() || method.value(Setting.COHORT).equals("first-month-of-two-years");
        return counted ? "none at open" : "not in NRR";
    }

    /** Without a cohort there is nothing to bridge: what came, and what that makes. */
    private static boolean isOutsideCohort(Bridge.Step step) {
        return switch (step.kind()) {
            case NEW, CLOSING -> true;
            case RETURNED -> step.units() > 0;
            case OPENING, EXPANSION, CONTRACTION, CHURN, RETAINED -> false;
        };
    }

    private static BridgePart part(Bridge.Step step, Statement statement) {
        Notation notation = statement.notation();
        String count = notation.count(step.units());
        String note = switch (step.kind()) {
            case OPENING ->
                SHORT_DAY.format(statement.windows().headline().open().day());
            case RETAINED -> count + " kept";
            case CLOSING ->
                SHORT_DAY.format(statement.windows().headline().close().day());
            case EXPANSION, CONTRACTION, CHURN, NEW, RETURNED -> customers(step.units(), notation);
        };
        return new BridgePart(kind(step.kind()), name(step.kind()), note, step.amount());
    }

    /** What the exchange rates of the close did, and where that leads. */
    private static List<BridgePart> rates(Statement statement) {
        Amount closing = statement.bridge().step(Bridge.Kind.CLOSING).amount();
        return statement
                .reportedClosing()
                .map(reported -> List.of(
                        new BridgePart(BridgeChart.Kind.RATES, "FX", "rates", reported.minus(closing)),
                        new BridgePart(
                                BridgeChart.Kind.CLOSING,
                                "Own rates",
                                SHORT_DAY.format(
                                        statement.windows().headline().close().day()),
                                reported)))
                .orElse(List.of());
    }

    private static BridgeChart.Kind kind(Bridge.Kind kind) {
        return switch (kind) {
            case OPENING -> BridgeChart.Kind.OPENING;
            case EXPANSION -> BridgeChart.Kind.GAIN;
            case CONTRACTION, CHURN -> BridgeChart.Kind.LOSS;
            case RETAINED -> BridgeChart.Kind.RETAINED;
            case NEW, RETURNED -> BridgeChart.Kind.OUTSIDE;
            case CLOSING -> BridgeChart.Kind.CLOSING;
        };
    }

    private static String name(Bridge.Kind kind) {
        String name = kind.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    static BridgeChart.Text rate(Bridge bridge, Notation notation) {
        return Retention.of(
                        bridge.step(Bridge.Kind.RETAINED).amount().tenThousandths(),
                        bridge.step(Bridge.Kind.OPENING).amount().tenThousandths())
                .ratio()
                .map(ratio -> notation.change(ratio.subtract(BigDecimal.ONE)))
                .map(text -> new BridgeChart.Text(text, swatch(text.charAt(0))))
                .orElse(new BridgeChart.Text("", Swatch.INK));
    }

    private static Swatch swatch(char sign) {
        return switch (sign) {
            case '+' -> Swatch.GOOD;
            case '\u2212' -> Swatch.BAD;
            default -> Swatch.INK;
        };
    }
}
