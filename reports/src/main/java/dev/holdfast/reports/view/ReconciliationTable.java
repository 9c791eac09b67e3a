package dev.holdfast.reports.view;

import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.statement.Bridge;
import dev.holdfast.core.statement.DataRead;
import dev.holdfast.core.statement.Notation;
import dev.holdfast.core.statement.Statement;
import dev.holdfast.reports.view.ReconciliationSection.Block;
import dev.holdfast.reports.view.ReconciliationSection.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The way from opening to closing in full amounts: a column for each tier, then the total and the customers. */
final class ReconciliationTable {
    private static final double GUTTER = 8;

    private final Statement statement;
    private final Notation notation;
    private final List<Line> lines;

    ReconciliationTable(Statement statement) {
        this.statement = statement;
        this.notation = statement.notation();
        this.lines = lines();
    }

    /** A line: its amount in a tally, its sign, and what it says of customers. */
    private record Line(String name, boolean sum, Function<Tally, String> amount, String customers) {}

    /** A column of finished text. */
    private record Stack(Name head, List<String> texts, boolean total) {
        double width() {
            return GUTTER
                    + Math.max(
                            Fit.width(head.brief()),
                            texts.stream().mapToDouble(Fit::width).max().orElse(0));
        }
    }

    List<Block> blocks() {
        List<Stack> stacks = stacks();
        double names = Fit.width(corner());
        for (Line line : lines) {
            names = Math.max(names, Fit.width(line.name));
        }
        List<Block> blocks = new ArrayList<>();
        int from = 0;
        double used = names;
        for (int i = 0; i < stacks.size(); i++) {
            if (used + stacks.get(i).width() > Fit.PAGE && i > from) {
                blocks.add(block(stacks.subList(from, i)));
                from = i;
                used = names;
            }
            used += stacks.get(i).width();
        }
        blocks.add(block(stacks.subList(from, stacks.size())));
        return blocks;
    }

    private Block block(List<Stack> stacks) {
        return new Block(
                corner(),
                stacks.stream().map(Stack::head).toList(),
                IntStream.range(0, lines.size())
                        .mapToObj(i -> new Row(
                                lines.get(i).name,
                                lines.get(i).sum,
                                stacks.stream()
                                        .map(stack -> new ReconciliationSection.Amount(stack.texts.get(i), stack.total))
                                        .toList()))
                        .toList());
    }

    private List<Stack> stacks() {
        List<String> tiers = statement.matrix().tiers();
        List<Stack> stacks = new ArrayList<>();
        if (tiers.size() > 1) {
            for (String tier : tiers) {
                Tally tally = statement.matrix().tier(tier).map(Figures::tally).orElse(Tally.EMPTY);
                stacks.add(stack(tier, tally, false));
            }
        }
        stacks.add(stack(
                tiers.size() > 1 ? "All tiers" : "All", statement.headline().tally(), true));
        stacks.add(new Stack(
                Name.whole("Customers"), lines.stream().map(Line::customers).toList(), false));
        return stacks;
    }

    private Stack stack(String name, Tally tally, boolean total) {
        List<String> texts =
                lines.stream().map(line -> line.amount.apply(tally)).toList();
        double widest = texts.stream().mapToDouble(Fit::width).max().orElse(0);
        return new Stack(Name.oneLine(name, Math.max(widest, 56)), texts, total);
    }

    private List<Line> lines() {
        Tally total = statement.headline().tally();
        String open = notation.day(statement.windows().headline().open().day());
        String close = notation.day(statement.windows().headline().close().day());
        List<Line> all = new ArrayList<>(List.of(
                new Line("Opening, " + open, false, plus(Column.OPENING), count(total, Column.OPENING_UNITS)),
                new Line("Expansion", false, plus(Column.EXPANSION), staying(total, Column.EXPANDED_UNITS)),
                new Line("Contraction", false, minus(Column.CONTRACTION), staying(total, Column.CONTRACTED_UNITS)),
                new Line("Churn", false, minus(Column.CHURN), leaving(total.sum(Column.CHURNED_UNITS))),
                new Line(
                        retained(),
                        true,
                        tally -> notation.full(retained(tally).amount()),
                        notation.count(retained(total).units())),
                new Line("New", false, plus(Column.NEW), count(total, Column.NEW_UNITS)),
                new Line("Returned", false, plus(Column.REACTIVATION), count(total, Column.REACTIVATED_UNITS))));
        long paused = Bridge.of(total).pausedUnits();
        if (paused > 0) {
            all.add(new Line("Paused at close", false, tally -> notation.full(Amount.ZERO), leaving(paused)));
        }
        all.add(new Line("Closing, " + close, true, plus(Column.CLOSING), count(total, Column.CLOSING_UNITS)));
        List<DataRead.RatePair> rates = statement.dataRead().ratesAtHeadline();
        if (statement.reportedClosing().isPresent()) {
            String currencies =
                    rates.stream().map(DataRead.RatePair::currency).collect(Collectors.joining(", ", " (", ")"));
            all.add(new Line(
                    "Rates of " + close + (rates.size() > 3 ? "" : currencies),
                    false,
                    tally -> difference(tally.amount(Column.CLOSING_AT_OWN_RATE).minus(tally.amount(Column.CLOSING))),
                    ""));
            all.add(new Line("Closing at own rates", true, plus(Column.CLOSING_AT_OWN_RATE), ""));
        }
        return all;
    }

    private static Bridge.Step retained(Tally tally) {
        return Bridge.of(tally).step(Bridge.Kind.RETAINED);
    }

    /** It is the numerator of NRR only where it is so in every column, and no average is printed. */
    private String retained() {
        boolean numerator = Stream.concat(
                        Stream.of(statement.headline().tally()),
                        statement.matrix().tiers().stream()
                                .flatMap(tier -> statement.matrix().tier(tier).map(Figures::tally).stream()))
                .allMatch(tally ->
                        tally.parts().isEmpty() && retained(tally).amount().equals(tally.amount(Column.NUMERATOR)));
        return numerator ? "Retained: numerator of NRR" : "Retained";
    }

    private String corner() {
        String unit = notation.symbol() + " of " + notation.balance();
        if (statement.dataRead().ratesAtHeadline().isEmpty()) {
            return unit;
        }
        return statement.method().isSpot()
                ? unit + ", each day at its own rate"
                : unit + " at the rate of "
                        + notation.day(statement.windows().headline().open().day());
    }

    private Function<Tally, String> plus(Column column) {
        return tally -> notation.full(tally.amount(column));
    }

    private Function<Tally, String> minus(Column column) {
        return tally -> notation.full(tally.amount(column).negated());
    }

    private String difference(Amount amount) {
        return (amount.signum() > 0 ? "+" : "") + notation.full(amount);
    }

    private String count(Tally total, Column column) {
        return notation.count(total.sum(column));
    }

    /** Customers that stay in the count stand in brackets. */
    private String staying(Tally total, Column column) {
        return "(" + count(total, column) + ")";
    }

    private String leaving(long units) {
        return notation.count(-units);
    }
}
