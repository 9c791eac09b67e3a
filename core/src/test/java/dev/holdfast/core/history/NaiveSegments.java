package dev.holdfast.core.history;

import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.history.History.ItemRow;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.method.Grain;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/** In which segment a unit is by what it has on a day. */
@NullUnmarked
record NaiveSegments(NaiveBooks books) {
    /** @param lines what it has on that day */
    String value(Dimension dimension, List<NaiveLine> lines, LocalDate day, LocalDate rateDay) {
        List<NaiveLine> payers =
                lines.stream().filter(line -> line.mrr(rateDay) > 0).toList();
        return switch (dimension.kind()) {
            case TIER ->
                dearest(
                        payers,
                        rateDay,
                        ItemRow::tier,
                        name -> books.history().method().tierOrder().indexOf(name));
            case PRICING_MODEL -> dearest(payers, rateDay, ItemRow::pricingModel, name -> 0);
            case CURRENCY -> dearest(payers, rateDay, ItemRow::currency, name -> 0);
            case CHANNEL -> throw new IllegalArgumentException("no day decides the channel");
            case ATTRIBUTE -> {
                Map<String, Long> paid = new TreeMap<>(NaiveBooks.BY_BYTES);
                payers.forEach(line -> paid.merge(line.version().customer(), line.mrr(rateDay), Long::sum));
                yield paid.entrySet().stream()
                        .reduce((best, next) -> next.getValue() > best.getValue() ? next : best)
                        .map(most -> books.history().attribute(most.getKey(), dimension.key(), day))
                        .orElse(null);
            }
        };
    }

    private static String dearest(
            List<NaiveLine> payers, LocalDate day, Function<ItemRow, String> name, Function<String, Integer> rank) {
        Function<NaiveLine, String> named = line -> name.apply(line.version().row());
        return payers.stream()
                .filter(line -> named.apply(line) != null)
                .max(Comparator.<NaiveLine>comparingLong(line -> line.mrr(day))
                        .thenComparing(line -> rank.apply(named.apply(line)))
                        .thenComparing(named, NaiveBooks.BY_BYTES))
                .map(named)
                .orElse(null);
    }

    /** @param payers customers, the one that paid first before the others */
    String channel(String unit, Stream<String> payers) {
        Grain grain = books.history().method().grain();
        boolean isCustomer = grain == Grain.PARENT || grain == Grain.CUSTOMER;
        return Stream.concat(isCustomer ? Stream.of(unit) : Stream.of(), payers)
                .map(customer -> books.history().customer(customer).channel())
                .filter(channel -> channel != null)
                .findFirst()
                .orElse(Segment.UNASSIGNED);
    }
}
