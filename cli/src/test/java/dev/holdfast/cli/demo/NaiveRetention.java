package dev.holdfast.cli.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleBiFunction;

/** Retention by parent, written as plainly as can be and in doubles: good for a look, not for a statement. */
final class NaiveRetention {
    private final List<Map<String, String>> items;
    private final Map<String, String> tops;
    private final TreeMap<String, Double> rates = new TreeMap<>();

    NaiveRetention(WrittenFiles files) throws IOException {
        items = files.items();
        tops = files.tops();
        files.rates().forEach(row -> rates.put(cell(row, "day"), Double.valueOf(cell(row, "rate"))));
    }

    /** Of the customers of a tier, or of all where the tier is empty, over twelve months. */
    double net(LocalDate close, String tier) {
        return ratio(close, tier, (opening, closing) -> closing);
    }

    double gross(LocalDate close, String tier) {
        return ratio(close, tier, Math::min);
    }

    /** Share of customers that still pay; a pause counts as leaving here. */
    double logos(LocalDate close) {
        Set<String> opening = balances(open(close), open(close), "").keySet();
        Set<String> closing = balances(close, open(close), "").keySet();
        return opening.stream().filter(closing::contains).count() / (double) opening.size();
    }

    /** Monthly dollars by customer, each at the close's own rate. */
    Map<String, Double> balances(LocalDate close) {
        return balances(close, close, "");
    }

    private double ratio(LocalDate close, String tier, ToDoubleBiFunction<Double, Double> kept) {
        Map<String, Double> opening = balances(open(close), open(close), tier);
        Map<String, Double> closing = balances(close, open(close), "");
        double numerator = 0;
        double denominator = 0;
        for (Map.Entry<String, Double> unit : opening.entrySet()) {
            numerator += kept.applyAsDouble(unit.getValue(), closing.getOrDefault(unit.getKey(), 0.0));
            denominator += unit.getValue();
        }
        return numerator / denominator;
    }

    private static LocalDate open(LocalDate close) {
        return close.withDayOfMonth(1).minusMonths(11).minusDays(1);
    }

    private Map<String, Double> balances(LocalDate day, LocalDate rateDay, String tier) {
        Map<String, Double> balances = new HashMap<>();
        Map<String, Double> dearest = new HashMap<>();
        Map<String, String> tiers = new HashMap<>();
        for (Map<String, String> row : items) {
            if (counts(row, day.toString())) {
                String unit = tops.getOrDefault(cell(row, "customer_id"), "");
                double mrr = mrr(row, rateDay);
                balances.merge(unit, mrr, Double::sum);
                if (!cell(row, "tier").isEmpty() && mrr > dearest.getOrDefault(unit, 0.0)) {
                    dearest.put(unit, mrr);
                    tiers.put(unit, cell(row, "tier"));
                }
            }
        }
        if (!tier.isEmpty()) {
            balances.keySet().removeIf(unit -> !tier.equals(tiers.get(unit)));
        }
        return balances;
    }

    private static boolean counts(Map<String, String> row, String day) {
        return cell(row, "charge_kind").equals("recurring")
                && cell(row, "status").equals("active")
                && cell(row, "valid_from").compareTo(day) <= 0
                && (cell(row, "valid_to").isEmpty() || cell(row, "valid_to").compareTo(day) > 0);
    }

    private double mrr(Map<String, String> row, LocalDate rateDay) {
        double amount = cell(row, "amount").isEmpty()
                ? number(row, "quantity") * number(row, "unit_price")
                : number(row, "amount");
        double rate = cell(row, "currency").equals("EUR")
                ? rates.floorEntry(rateDay.toString()).getValue()
                : 1;
        return (amount - number(row, "discount")) / months(cell(row, "interval")) * rate;
    }

    private static int months(String interval) {
        return Interval.valueOf(interval.toUpperCase(Locale.ROOT)).months();
    }

    private static double number(Map<String, String> row, String column) {
        String cell = cell(row, column);
        return cell.isEmpty() ? 0 : Double.parseDouble(cell);
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
