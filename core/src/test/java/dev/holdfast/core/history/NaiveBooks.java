package dev.holdfast.core.history;

import static java.math.RoundingMode.HALF_UP;

import dev.holdfast.core.history.History.RateRow;
import dev.holdfast.core.method.Setting;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;

/** Whose rows are whose, and what money is worth: looked up row by row, in BigDecimal. */
@NullUnmarked
record NaiveBooks(History history, Map<RateOfDay, BigDecimal> found) {
    /** Before every row. */
    static final LocalDate ALWAYS = LocalDate.EPOCH;

    static final Comparator<String> BY_BYTES =
            Comparator.comparing(id -> id.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    NaiveBooks(History history) {
        this(history, new HashMap<>());
    }

    record RateOfDay(String currency, LocalDate day) {}

    /** The rows of each unit, by customer. */
    Map<String, List<NaiveVersion>> units() {
        boolean usage = !history.method().value(Setting.USAGE_MONTHS).equals("excluded");
        return history.items().stream()
                .filter(row -> row.known().at(history.knownAt()))
                .filter(row -> usage || !row.isUsage())
                .map(row -> new NaiveVersion(row, merged(row.customer()), acquired(merged(row.customer()))))
                .sorted(Comparator.comparing(NaiveVersion::customer, BY_BYTES))
                .collect(Collectors.groupingBy(this::unitOf));
    }

    int usageMonths() {
        String months = history.method().value(Setting.USAGE_MONTHS);
        return months.equals("excluded") ? 0 : Integer.parseInt(months);
    }

    int graceDays() {
        return Integer.parseInt(history.method().value(Setting.GRACE_DAYS));
    }

    /** Money at the rate of a day, in 1/10 000. */
    BigDecimal converted(BigDecimal money, String currency, LocalDate day) {
        BigDecimal rate = found.computeIfAbsent(new RateOfDay(currency, day), this::rate);
        return money.multiply(rate).movePointRight(4).setScale(0, HALF_UP);
    }

    private BigDecimal rate(RateOfDay asked) {
        return history.rates().stream()
                .filter(rate ->
                        rate.currency().equals(asked.currency) && rate.known().at(history.knownAt()))
                .filter(rate -> !rate.day().isAfter(asked.day) && !rate.day().isBefore(asked.day.minusDays(7)))
                .max(Comparator.comparing(RateRow::day))
                .map(RateRow::rate)
                .orElse(BigDecimal.ONE);
    }

    private String merged(String customer) {
        String into = history.attribute(customer, "merged_into");
        return into == null ? customer : merged(into);
    }

    /** The day from which what a customer pays is ours. */
    LocalDate acquired(String customer) {
        String day = history.attribute(customer, "acquired_on");
        return day == null ? ALWAYS : LocalDate.parse(day);
    }

    private String unitOf(NaiveVersion version) {
        String item = version.row().id();
        String subscription = version.row().subscription();
        return switch (history.method().value(Setting.GRAIN)) {
            case "customer" -> version.customer();
            case "subscription" -> subscription == null ? item : subscription;
            case "product" -> version.customer() + '\u001F' + version.row().product();
            default -> topmost(version.customer());
        };
    }

    private String topmost(String customer) {
        String dated = history.attribute(customer, "parent");
        String said = dated == null ? history.customer(customer).parent() : dated;
        String parent = said == null ? customer : merged(said);
        boolean own = parent.equals(customer) || !Objects.equals(acquired(parent), acquired(customer));
        return own ? customer : topmost(parent);
    }
}
