package dev.holdfast.core.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.history.RandomMethod;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A method is its rules and settings, however they were written. */
class MethodIdentityTest {
    private static final int SEEDS = 300;

    /** Values of the settings that are no choice. */
    private static final Map<Setting, List<String>> OPEN = new EnumMap<>(Map.of(
            Setting.TIER_ORDER, List.of("", "A", "A,B", "B,A", "A B", "set grain = customer"),
            Setting.ZONE, List.of("UTC", "Europe/Berlin", "Z"),
            Setting.CURRENCY, List.of("USD", "EUR"),
            Setting.SMALL_UNITS, List.of("30", "0", "3")));

    private static List<String> values(Setting setting) {
        return OPEN.getOrDefault(setting, RandomMethod.values(setting));
    }

    /** A value for every setting, whether they go together or not. */
    private static Map<Setting, String> random(Random random) {
        Map<Setting, String> settings = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            List<String> values = values(setting);
            settings.put(setting, values.get(random.nextInt(values.size())));
        }
        return settings;
    }

    private static Method made(Map<Setting, String> settings, List<Setting> order) {
        Method method = Method.standard();
        for (Setting setting : order) {
            String value = settings.getOrDefault(setting, "");
            method = setting == Setting.CURRENCY && value.isEmpty() ? method : method.with(setting, value);
        }
        return method;
    }

    @Test
    void the_order_in_which_settings_are_written_does_not_matter() {
        Random random = new Random(1);
        for (int seed = 0; seed < SEEDS; seed++) {
            Map<Setting, String> settings = random(random);
            List<Setting> order = new ArrayList<>(Arrays.asList(Setting.values()));
            Method first = made(settings, order);
            Collections.shuffle(order, random);
            Method second = made(settings, order);

            assertThat(second).isEqualTo(first);
            assertThat(second.canonicalText()).isEqualTo(first.canonicalText());
            assertThat(second.fingerprint()).isEqualTo(first.fingerprint());
        }
    }

    @Test
    void a_default_that_is_written_out_does_not_matter() {
        Random random = new Random(2);
        for (int seed = 0; seed < SEEDS; seed++) {
            Map<Setting, String> settings = random(random);
            List<Setting> changed = Stream.of(Setting.values())
                    .filter(setting -> !setting.defaultValue().equals(settings.get(setting)))
                    .toList();

            assertThat(made(settings, changed).fingerprint())
                    .isEqualTo(made(settings, Arrays.asList(Setting.values())).fingerprint());
        }
    }

    @Test
    void any_method_is_read_back_from_its_text() {
        Random random = new Random(3);
        for (int seed = 0; seed < SEEDS; seed++) {
            Method method =
                    made(random(random), Arrays.asList(Setting.values())).withVersion("v" + seed);

            assertThat(Method.read("v" + seed, method.canonicalText())).contains(method);
        }
    }

    @Test
    void no_two_definitions_that_go_together_share_a_fingerprint() {
        List<Setting> choices = Stream.of(Setting.values())
                .filter(setting -> setting.compareTo(Setting.GRAIN) < 0)
                .toList();
        Map<Fingerprint, Method> found = new HashMap<>();
        for (Method method : Combinations.of(choices)) {
            if (Combinations.areCoherent(method)) {
                assertThat(found.put(method.fingerprint(), method))
                        .as(method.canonicalText())
                        .isNull();
            }
        }

        assertThat(found).hasSize(268);
    }

    @ParameterizedTest
    @EnumSource
    void no_two_values_of_a_setting_share_a_fingerprint(Setting setting) {
        List<String> values = values(setting);

        assertThat(values.stream()
                        .map(value ->
                                made(Map.of(setting, value), List.of(setting)).fingerprint()))
                .doesNotHaveDuplicates()
                .hasSize(values.size());
    }

    @Test
    void a_name_that_looks_like_a_setting_is_none() {
        Method odd = Method.standard().with(Setting.TIER_ORDER, "x = y,set grain = customer");

        assertThat(odd.grain()).isEqualTo(Grain.PARENT);
        assertThat(Method.read("1", odd.canonicalText())).contains(odd);
    }
}
