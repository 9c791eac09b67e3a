package dev.holdfast.core.balance;

import dev.holdfast.core.history.History;
import dev.holdfast.core.history.RandomHistory;
import dev.holdfast.core.history.RandomMethod;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Setting;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The evaluator and the oracle agree on each value of each setting alone, and on many more combinations. */
@Execution(ExecutionMode.CONCURRENT)
class EverySettingTest {
    private static final int FEW = 3;
    private static final int MANY = 12;
    /** Every build measures the seeds before. */
    private static final int FIRST_OF_MORE = 1000;

    record Value(Setting setting, String value) {
        @Override
        public String toString() {
            return setting.key() + "=" + value;
        }
    }

    static Stream<Value> values() {
        Stream<Value> choices = Stream.concat(RandomMethod.SETTINGS.stream(), Stream.of(Setting.FISCAL_YEAR_START))
                .flatMap(setting -> RandomMethod.values(setting).stream().map(value -> new Value(setting, value)));
        Stream<Value> orders =
                Stream.of("", "Zero,Basic,Pro,Äther", "Pro,Basic").map(order -> new Value(Setting.TIER_ORDER, order));
        return Stream.concat(choices, orders).filter(value -> !value.value.equals(value.setting.defaultValue()));
    }

    @ParameterizedTest
    @MethodSource("values")
    void they_agree_on_each_value_alone(Value value) {
        agree(value, 0, FEW);
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("values")
    void they_agree_on_each_value_alone_in_many_histories(Value value) {
        agree(value, FIRST_OF_MORE, MANY);
    }

    private static void agree(Value value, int first, int count) {
        Method alone = Method.standard().with(Setting.CURRENCY, "USD").with(value.setting, value.value);
        for (long seed = first; seed < first + count; seed++) {
            History history = RandomHistory.ratedDaily(seed).by(alone);
            OracleAgrees.on(history, value + ", seed " + seed);
        }
    }
}
