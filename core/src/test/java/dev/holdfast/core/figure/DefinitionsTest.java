package dev.holdfast.core.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.history.HistoryUnits;
import dev.holdfast.core.history.NaiveOracle;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.sample.Definitions;
import dev.holdfast.core.sample.Definitions.Definition;
import dev.holdfast.core.sample.Definitions.Figure;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each definition gives for one small history, in exact fractions; both the evaluator and the oracle give it too. */
class DefinitionsTest {
    /** What this history cannot tell: it has no tiers, one fiscal year and one currency, and few units anyway. */
    private static final Set<Setting> TELL_NOTHING = EnumSet.range(Setting.TIER_ORDER, Setting.SMALL_UNITS);

    static List<Definition> definitions() {
        return Definitions.all();
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void each_definition_gives_its_figure(Definition definition) {
        assertThat(definition.measured(new HistoryUnits(definition.history()).tallies()))
                .contains(definition.percent());
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void so_it_does_by_the_oracle(Definition definition) {
        assertThat(definition.measured(new NaiveOracle(definition.history()).tallies()))
                .contains(definition.percent());
    }

    @Test
    void every_figure_and_every_setting_that_this_history_can_tell_is_defined() {
        Method standard = Method.standard();
        Set<Setting> changed = definitions().stream()
                .map(Definition::method)
                .flatMap(method -> EnumSet.complementOf(EnumSet.copyOf(TELL_NOTHING)).stream()
                        .filter(setting -> !method.value(setting).equals(standard.value(setting))))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Setting.class)));

        assertThat(changed).isEqualTo(EnumSet.complementOf(EnumSet.copyOf(TELL_NOTHING)));
        assertThat(definitions()).extracting(Definition::figure).contains(Figure.values());
    }
}
