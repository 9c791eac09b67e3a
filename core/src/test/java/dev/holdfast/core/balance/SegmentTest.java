package dev.holdfast.core.balance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.method.Dimension;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SegmentTest {
    private static final Segment PRO_BY_ADS = Segment.of("Pro", "ads");

    @Test
    void it_is_told_by_its_values_and_the_total_by_none() {
        assertThat(PRO_BY_ADS).hasToString("tier=Pro, channel=ads");
        assertThat(Segment.of(Dimension.CHANNEL, "ads")).hasToString("channel=ads");
        assertThat(Segment.TOTAL).hasToString("total");
        assertThat(Segment.TOTAL.isTotal()).isTrue();
        assertThat(PRO_BY_ADS.isTotal()).isFalse();
        assertThat(PRO_BY_ADS.dimensions()).containsExactly(Dimension.TIER, Dimension.CHANNEL);
    }

    @Test
    void a_missing_value_is_a_value_of_its_own() {
        @Nullable String missing = null;

        assertThat(Segment.of(missing, missing)).hasToString("tier=Unassigned, channel=Unassigned");
    }

    @Test
    void it_widens_to_the_dimensions_that_are_kept() {
        assertThat(PRO_BY_ADS.onto(Set.of(Dimension.TIER))).isEqualTo(Segment.of(Dimension.TIER, "Pro"));
        assertThat(PRO_BY_ADS.onto(Set.of())).isEqualTo(Segment.TOTAL);
        assertThat(PRO_BY_ADS.onto(Dimension.OF_STATEMENT)).isEqualTo(PRO_BY_ADS);
        assertThat(Segment.of(Dimension.TIER, "Pro").onto(Set.of(Dimension.CHANNEL)))
                .isEqualTo(Segment.TOTAL);
    }

    @Test
    void total_comes_first_then_each_tier_each_channel_and_each_pair_by_name() {
        List<Segment> ordered = List.of(
                Segment.TOTAL,
                Segment.of(Dimension.TIER, "Basic"),
                Segment.of(Dimension.TIER, "Pro"),
                Segment.of(Dimension.TIER, "pro"),
                Segment.of(Dimension.TIER, "Äther"),
                Segment.of(Dimension.CHANNEL, "ads"),
                Segment.of(Dimension.CHANNEL, "sales"),
                Segment.of("Basic", "ads"),
                Segment.of("Basic", "sales"),
                Segment.of("Basic plus", "ads"),
                Segment.of("Pro", "ads"));
        List<Segment> shuffled = new ArrayList<>(ordered);
        Collections.shuffle(shuffled, new Random(1));

        assertThat(shuffled.stream().sorted()).containsExactlyElementsOf(ordered);
    }

    @Test
    void pairs_that_begin_alike_are_ordered_by_what_differs() {
        Segment tierAndChannel = new Segment(Map.of(Dimension.TIER, "Z", Dimension.CHANNEL, "z"));
        Segment tierAndCurrency = new Segment(Map.of(Dimension.TIER, "A", Dimension.CURRENCY, "a"));
        Segment channelAndCurrency = new Segment(Map.of(Dimension.CHANNEL, "A", Dimension.CURRENCY, "a"));

        assertThat(List.of(channelAndCurrency, tierAndCurrency, tierAndChannel).stream()
                        .sorted())
                .containsExactly(tierAndChannel, tierAndCurrency, channelAndCurrency);
    }

    @Test
    void it_does_not_change_with_the_map_it_was_made_of() {
        Map<Dimension, String> values = new HashMap<>(Map.of(Dimension.TIER, "Pro"));
        Segment segment = new Segment(values);
        values.put(Dimension.CHANNEL, "ads");

        assertThat(segment).isEqualTo(Segment.of(Dimension.TIER, "Pro"));
    }
}
