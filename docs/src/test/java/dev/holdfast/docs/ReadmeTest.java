package dev.holdfast.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.balance.Evaluator;
import dev.holdfast.core.balance.Question;
import dev.holdfast.core.balance.RatedWindow;
import dev.holdfast.core.balance.RatedWindows;
import dev.holdfast.core.balance.Unit;
import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.item.Customer;
import dev.holdfast.core.item.ItemVersion;
import dev.holdfast.core.item.ItemVersion.Standing;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.money.Rate;
import dev.holdfast.core.time.Close;
import dev.holdfast.core.time.Days;
import dev.holdfast.core.time.Window;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (\\w+) \\| ([\\d.]+) \\| ([\\d.]+) \\| [\\d.]+ \\| [\\d.]+ \\|$");
    private static final Pattern FIGURE = Pattern.compile("= (\\d+) / (\\d+) = \\*\\*([\\d.]+) %\\*\\*");
    private static final Method METHOD = Method.standard();
    private static final Window YEAR =
            METHOD.calendar().window(Window.Kind.TRAILING_12_MONTHS, Close.of(YearMonth.of(2025, 12)));

    @Test
    void the_example_in_the_readme_is_what_core_measures() throws IOException {
        String readme = Files.readString(Path.of("../README.md"));
        RatedWindow window = new RatedWindow(YEAR, Map.of("USD", Rate.ONE), Map.of("USD", Rate.ONE));
        Evaluator evaluator = new Evaluator(METHOD, RatedWindows.of(List.of(window)), Question.by(Set.of()));
        List<MatchResult> rows = ROW.matcher(readme).results().toList();
        assertThat(rows).hasSize(3);
        rows.forEach(row -> evaluator.add(unit(row.group(1), row.group(2), row.group(3))));

        Figures figures = Figures.of(evaluator.tallies().total(YEAR), METHOD);

        List<BigDecimal> said = FIGURE.matcher(readme)
                .results()
                .map(figure -> new BigDecimal(figure.group(3)).movePointLeft(2))
                .toList();
        assertThat(said).hasSize(2);
        assertThat(figures.nrr().ratio().orElseThrow()).isEqualByComparingTo(said.getFirst());
        assertThat(figures.grr().ratio().orElseThrow()).isEqualByComparingTo(said.getLast());
    }

    private static Unit unit(String name, String atOpen, String atClose) {
        int open = YEAR.open().epochDay();
        return new Unit(
                name,
                null,
                List.of(
                        version(name, atOpen, new Days(open, open + 1)),
                        version(name, atClose, new Days(open + 1, Days.OPEN_END))));
    }

    private static ItemVersion version(String name, String amount, Days days) {
        return new ItemVersion(new Customer(name, null), Standing.PAID, "USD", Amount.of(amount), days, null);
    }
}
