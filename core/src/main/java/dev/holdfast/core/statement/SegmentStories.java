package dev.holdfast.core.statement;

import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.balance.Shared;
import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.figure.Difference;
import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.time.Window;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tells the stories of segments: of each set of dimensions those of the largest, so that a statement keeps its size. */
record SegmentStories(StatementWindows windows, Measurement measured) {
    /** As many segments of one set of dimensions have a story: more than the page has panels for. */
    static final int MOST = 60;

    private static final List<Set<Dimension>> KINDS =
            List.of(Set.of(Dimension.TIER), Set.of(Dimension.CHANNEL), Dimension.OF_STATEMENT);

    /** The stories of all segments that are measured on a unit, the largest by opening MRR first to be told. */
    SortedMap<Segment, SegmentStory> all() {
        SortedMap<Segment, SegmentStory> stories = new TreeMap<>();
        KINDS.forEach(dimensions -> largest(dimensions).forEach(segment -> stories.put(segment, story(segment))));
        return stories;
    }

    private List<Segment> largest(Set<Dimension> dimensions) {
        return measured.tallies().of(windows.headline()).entrySet().stream()
                .filter(cell -> cell.getKey().dimensions().equals(dimensions))
                .filter(cell -> cell.getValue().sum(Column.UNITS) > 0)
                .sorted(Comparator.<Map.Entry<Segment, Tally>>comparingLong(
                                cell -> cell.getValue().sum(Column.OPENING))
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    private SegmentStory story(Segment segment) {
        return new SegmentStory(
                Bridge.of(tally(segment, windows.headline())),
                Difference.of(
                        tally(segment, windows.headline()),
                        tally(segment, windows.yearAgo()),
                        measured.tallies().details().shared().getOrDefault(segment, Shared.NOTHING),
                        measured.method()),
                new Trend(windows.trend().stream()
                        .map(window -> new Trend.Point(
                                window.close(),
                                Figures.of(tally(segment, window), measured.method()),
                                Optional.empty()))
                        .toList()));
    }

    private Tally tally(Segment segment, Window window) {
        return measured.tallies().of(window).getOrDefault(segment, Tally.EMPTY);
    }
}
