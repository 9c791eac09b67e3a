package dev.holdfast.reports.workbook;

import dev.holdfast.core.balance.UnitMovement;
import dev.holdfast.core.money.Amount;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What the rows of units add up to, by tier and channel: what formulas over them give. */
final class MovementSums {
    private final Map<Total, Long> all = new EnumMap<>(Total.class);
    private final Map<String, Map<String, Map<Total, Long>>> cells = new TreeMap<>();
    private final Map<String, String> spelled = new HashMap<>();
    private long units;
    private boolean alike;

    static MovementSums of(Iterable<UnitMovement> movements) {
        MovementSums sums = new MovementSums();
        movements.forEach(sums::add);
        return sums;
    }

    private void add(UnitMovement unit) {
        units++;
        String tier = unit.balance().tier();
        String channel = unit.balance().channel();
        spell("tier " + tier);
        spell("channel " + channel);
        Map<Total, Long> cell = cells.computeIfAbsent(tier, added -> new TreeMap<>())
                .computeIfAbsent(channel, added -> new EnumMap<>(Total.class));
        for (Total total : Total.values()) {
            long amount = total.of(unit);
            if (amount != 0) {
                all.merge(total, amount, Amount::add);
                cell.merge(total, amount, Amount::add);
            }
        }
    }

    private void spell(String name) {
        String before =
                spelled.putIfAbsent(CellText.of(name).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), name);
        alike |= before != null && !before.equals(name);
    }

    long units() {
        return units;
    }

    /** Whether a spreadsheet, which knows no case, takes some names for others. */
    boolean hasNamesAlike() {
        return alike;
    }

    BigDecimal of(Total total) {
        return number(total, all.getOrDefault(total, 0L));
    }

    /**
     * That of a segment.
     *
     * @param tier or {@value SegmentsSheet#ALL}
     * @param channel or the same
     */
    BigDecimal of(Total total, String tier, String channel) {
        long sum = 0;
        for (var ofTier : cells.entrySet()) {
            for (var cell : ofTier.getValue().entrySet()) {
                if (isOf(ofTier.getKey(), tier) && isOf(cell.getKey(), channel)) {
                    sum = Amount.add(sum, cell.getValue().getOrDefault(total, 0L));
                }
            }
        }
        return number(total, sum);
    }

    private static boolean isOf(String name, String asked) {
        return asked.equals(SegmentsSheet.ALL) || asked.equals(name);
    }

    private static BigDecimal number(Total total, long sum) {
        return total.isCount() ? BigDecimal.valueOf(sum) : new Amount(sum).decimal();
    }
}
