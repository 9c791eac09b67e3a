package dev.holdfast.reports.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.money.Amount;
import dev.holdfast.core.statement.Notation;
import dev.holdfast.reports.chart.BridgeChart;
import dev.holdfast.reports.chart.BridgeChart.Kind;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BridgePartTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            scale    | bridge                                                   | printed
            THOUSAND | OPENING 1000, GAIN 2000, RETAINED 3000, CLOSING 3000     | 1 +2 3 3
            THOUSAND | OPENING 1400, GAIN 400, RETAINED 1800, CLOSING 1800      | 1.4 +0.4 1.8 1.8
            THOUSAND | OPENING 1000, RETAINED 1000, OUTSIDE 400, CLOSING 1400   | 1 1 0 1
            THOUSAND | OPENING 1000, RETAINED 1000, OUTSIDE 450, OUTSIDE 450, CLOSING 1900 | 1 1 0 0 2
            THOUSAND | OUTSIDE 400, OUTSIDE 400, CLOSING 800                    | +0.4 +0.4 0.8
            THOUSAND | OPENING 1400, CLOSING 1400, RATES -900, CLOSING 500      | 1.4 1.4 −0.9 0.5
            THOUSAND | OPENING 1040, GAIN 440, GAIN 40, RETAINED 1520, CLOSING 1520 | 1 0 0 2 2
            UNIT     | OPENING 1.4, GAIN 0.4, RETAINED 1.8                      | 1.40 +0.40 1.80
            """)
    void a_bridge_takes_one_more_decimal_where_a_reader_would_miss_a_balance(
            Notation.Scale scale, String bridge, String printed) {
        List<BridgePart> parts = Arrays.stream(bridge.split(", ", -1))
                .map(part -> part.split(" ", -1))
                .map(part -> new BridgePart(Kind.valueOf(part[0]), "", "", Amount.of(part[1])))
                .toList();

        assertThat(BridgePart.printed(parts, new Notation("USD", scale)))
                .extracting(BridgeChart.Step::label)
                .containsExactly(printed.split(" ", -1));
    }
}
