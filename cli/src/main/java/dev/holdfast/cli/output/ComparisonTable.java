package dev.holdfast.cli.output;

import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.figure.MixShift;
import dev.holdfast.core.figure.Retention;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.statement.Notation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How a window differs from another one, as a table for the eye; in points where it is a difference. */
record ComparisonTable(MeasuredWindow measured, Comparison comparison, Notation notation) {
    private static final String NONE = "\u2013";

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Against " + notation.day(comparison.window().open().day()) + " to "
                + notation.day(comparison.window().close().day()) + ", in percentage points");
        lines.add("");
        lines.addAll(new TextTable(rows()).lines());
        if (comparison.cells().values().stream()
                .anyMatch(cell -> cell.difference().isWithinNoise())) {
            lines.add("");
            lines.add("~ within the noise: the 95% interval of the difference covers 0");
        }
        return lines;
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "NRR then", "NRR", "\u0394", "\u00b1 95%", "Rate", "Mix"));
        Set<Dimension> group = Set.of();
        for (var cell : comparison.cells().entrySet()) {
            Segment segment = cell.getKey();
            if (!segment.dimensions().equals(group)) {
                group = segment.dimensions();
                rows.add(MeasureTable.subhead(group, rows.getFirst().size()));
            }
            rows.add(row(segment, cell.getValue()));
        }
        return rows;
    }

    private List<String> row(Segment segment, Comparison.Cell cell) {
        Optional<MixShift.Part> part = part(segment);
        String noise = cell.difference().isWithinNoise() ? " ~" : "";
        return List.of(
                MeasureTable.name(segment) + noise,
                percent(cell.before().nrr()),
                Optional.ofNullable(measured.cells().get(segment))
                        .map(Figures::nrr)
                        .map(this::percent)
                        .orElse(NONE),
                signed(cell.difference().points()),
                cell.difference().halfWidth95().map(notation::percentNumber).orElse(NONE),
                signed(part.map(MixShift.Part::rate)),
                signed(part.map(MixShift.Part::mix)));
    }

    private Optional<MixShift.Part> part(Segment segment) {
        return segment.dimensions().size() != 1
                ? Optional.empty()
                : segment.values().entrySet().stream()
                        .findFirst()
                        .flatMap(
                                value -> Optional.ofNullable(comparison.shifts().get(value.getKey()))
                                        .map(shift -> shift.parts().get(value.getValue())));
    }

    private String percent(Retention figure) {
        return figure.ratio().map(notation::percent).orElse(NONE);
    }

    private String signed(Optional<BigDecimal> points) {
        return points.map(change -> (change.signum() > 0 ? "+" : "") + notation.percentNumber(change))
                .orElse(NONE);
    }
}
