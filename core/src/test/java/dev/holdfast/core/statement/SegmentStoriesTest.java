package dev.holdfast.core.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.balance.Tallies;
import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.sample.Book;
import dev.holdfast.core.time.Window;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SegmentStoriesTest {
    private static final StatementWindows WINDOWS = Told.WINDOWS;
    private static final Tallies TALLIES = Book.of("""
            units | tier  | channel | opening | closing
            20    | Pro   | ads     | 1000    | 1250
            20    | Basic | sales   | 500     | 450
            3     | Basic | ads     | -       | 500
            """).tallies(Told.METHOD, WINDOWS.all());

    @Test
    void every_segment_that_had_a_unit_has_a_story_and_the_total_has_none() {
        assertThat(stories(TALLIES).keySet())
                .containsExactly(
                        Segment.of(Dimension.TIER, "Basic"),
                        Segment.of(Dimension.TIER, "Pro"),
                        Segment.of(Dimension.CHANNEL, "ads"),
                        Segment.of(Dimension.CHANNEL, "sales"),
                        Segment.of("Basic", "sales"),
                        Segment.of("Pro", "ads"));
    }

    @Test
    void a_story_is_the_bridge_and_the_trend_of_its_segment() {
        Segment segment = Segment.of("Pro", "ads");
        SegmentStory story = Objects.requireNonNull(stories(TALLIES).get(segment));
        Tally tally = Objects.requireNonNull(TALLIES.of(WINDOWS.headline()).get(segment));

        assertThat(story.bridge()).isEqualTo(Bridge.of(tally));
        assertThat(story.trend().points())
                .extracting(Trend.Point::close)
                .containsExactlyElementsOf(
                        WINDOWS.trend().stream().map(Window::close).toList());
        assertThat(story.trend().points().getLast().figures()).isEqualTo(Figures.of(tally, Told.METHOD));
        assertThat(story.trend().points()).allMatch(point -> point.reported().isEmpty());
    }

    @Test
    void of_many_segments_the_largest_are_told() {
        String rows = IntStream.range(0, 70)
                .mapToObj(i -> "1 | T" + i + " | ads | " + (1000 + i) + " | " + (1000 + i) + "\n")
                .collect(Collectors.joining());
        Tallies many =
                Book.of("units | tier | channel | opening | closing\n" + rows).tallies(Told.METHOD, WINDOWS.all());

        assertThat(stories(many)).hasSize(60 + 1 + 60);
        assertThat(stories(many)).containsKeys(Segment.of("T10", "ads"), Segment.of(Dimension.TIER, "T10"));
        assertThat(stories(many)).doesNotContainKeys(Segment.of("T9", "ads"), Segment.of(Dimension.TIER, "T9"));
    }

    private static SortedMap<Segment, SegmentStory> stories(Tallies tallies) {
        return new SegmentStories(WINDOWS, Measurements.of(Told.METHOD, tallies, Set.of())).all();
    }
}
