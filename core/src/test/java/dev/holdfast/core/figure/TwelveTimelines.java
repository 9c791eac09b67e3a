package dev.holdfast.core.figure;

import static java.util.Objects.requireNonNull;

import dev.holdfast.core.balance.Evaluator;
import dev.holdfast.core.balance.RatedWindow;
import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.balance.Unit;
import dev.holdfast.core.item.Customer;
import dev.holdfast.core.item.Interval;
import dev.holdfast.core.item.ItemVersion;
import dev.holdfast.core.item.ItemVersion.Standing;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.money.Rate;
import dev.holdfast.core.sample.Book;
import dev.holdfast.core.time.Days;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The history in twelve-timelines.csv, with the euro at 1.04 when the year opens and at 1.16 when it closes. */
record TwelveTimelines(List<Line> lines) {
    private static final RatedWindow YEAR = new RatedWindow(
            Book.YEAR, Map.of("USD", Rate.ONE, "EUR", rate("1.04")), Map.of("USD", Rate.ONE, "EUR", rate("1.16")));

    private record Line(String parent, ItemVersion version) {
        String unit(Method method) {
            return method.isParentGrain() ? parent : version.customer().id();
        }
    }

    static TwelveTimelines read() {
        try (InputStream file = requireNonNull(TwelveTimelines.class.getResourceAsStream("twelve-timelines.csv"))) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return new TwelveTimelines(
                    text.lines().skip(1).map(TwelveTimelines::line).toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Figures figures(String grain, Segment segment) {
        Method method = Method.standard().with(Setting.GRAIN, grain);
        Evaluator evaluator = new Evaluator(method, List.of(YEAR), Set.of(Dimension.TIER));
        lines.stream()
                .collect(Collectors.groupingBy(line -> line.unit(method)))
                .forEach((unit, owned) -> evaluator.add(
                        new Unit(unit, null, owned.stream().map(Line::version).toList())));
        return Figures.of(requireNonNull(evaluator.tallies().of(Book.YEAR).get(segment)), method);
    }

    private static Line line(String text) {
        String[] cell = text.split(",", -1);
        ItemVersion version = new ItemVersion(
                new Customer(cell[1], null),
                Standing.PAID,
                cell[2],
                Interval.MONTH.monthlyEquivalent(new BigDecimal(cell[6]), 1),
                Days.of(LocalDate.parse(cell[4]), cell[5].isEmpty() ? null : LocalDate.parse(cell[5])),
                cell[3].isEmpty() ? null : cell[3]);
        return new Line(cell[0], version);
    }

    private static Rate rate(String decimal) {
        return Rate.of(new BigDecimal(decimal));
    }
}
