package dev.holdfast.reports.chart;

import java.awt.Graphics2D;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The way of the balance from opening to closing: balances as full bars, steps as floating ones.
 *
 * @param steps from left to right: an opening balance, gains and losses, the retained balance, then what lies outside
 *     the measure, and the closing balance; after it, maybe, rates and the balance at them
 * @param rate the retained balance against the opening one, as printed; empty where there is no opening
 * @param outside what is said of the steps outside the measure
 * @param summary the chart in words
 * @param values what each step says when pointed at; empty where none does
 */
public record BridgeChart(List<Step> steps, Text rate, String outside, String summary, List<String> values)
        implements Chart {

    /** A short text and its colour. */
    public record Text(String text, Swatch swatch) {}

    /** What a step does to the balance. */
    public enum Kind {
        OPENING,
        GAIN,
        LOSS,
        RETAINED,
        OUTSIDE,
        CLOSING,
        /** What the exchange rates of the close do to the closing balance. */
        RATES;

        /** A level, not a change. */
        public boolean isBalance() {
            return this == OPENING || this == RETAINED || this == CLOSING;
        }
    }

    /**
     * One bar.
     *
     * @param name its name below the axis
     * @param note a second line below the name: a date, or a count
     * @param value the balance, or the signed change of it, in any one unit
     * @param label the value as printed
     */
    public record Step(Kind kind, String name, String note, double value, String label) {}

    public BridgeChart {
        steps = List.copyOf(steps);
        values = List.copyOf(values);
        if (!values.isEmpty() && values.size() != steps.size()) {
            throw new IllegalArgumentException(values.size() + " values for " + steps.size() + " steps");
        }
    }

    /** A bridge whose steps say nothing when pointed at. */
    public BridgeChart(List<Step> steps, Text rate, String outside, String summary) {
        this(steps, rate, outside, summary, List.of());
    }

    /** This bridge, each step saying its value. */
    public BridgeChart telling(List<String> texts) {
        return new BridgeChart(steps, rate, outside, summary, texts);
    }

    /** Whether the axis leaves out the part below the lowest balance; the text beside the chart must say so. */
    public boolean broken() {
        return BridgeScale.needsBreak(BridgeLevel.of(steps));
    }

    @Override
    public void draw(Graphics2D graphics, Frame frame) {
        if (LyingBridge.suits(frame)) {
            new LyingBridgePainter(LyingBridge.of(this, frame), frame).draw(graphics);
        } else {
            new BridgePainter(BridgeLayout.of(this, frame), frame).draw(graphics);
        }
    }

    @Override
    public List<Spot> spots(Frame frame) {
        List<Box> places = values.isEmpty()
                ? List.of()
                : LyingBridge.suits(frame)
                        ? LyingBridge.of(this, frame).rows(frame)
                        : BridgeLayout.of(this, frame).columns(frame);
        return IntStream.range(0, places.size())
                .mapToObj(i -> spot(places.get(i), values.get(i)))
                .toList();
    }

    private static Spot spot(Box place, String text) {
        return new Spot(place.x(), place.y(), place.width(), place.height(), null, text);
    }
}
