package dev.holdfast.core.balance;

import dev.holdfast.core.item.ItemVersion;
import dev.holdfast.core.item.ItemVersion.Standing;
import dev.holdfast.core.time.Days;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What counts of one unit at the close of a day: versions in force, usage averaged by item, and what is in grace. Section 2
 * of the method.
 */
final class Holdings {
    private static final Comparator<ItemVersion> BY_DAY =
            Comparator.comparingInt(row -> row.days().from());

    private final int usageMonths;
    private final int graceDays;
    /** The active rows of each usage item, by day. */
    private final Map<String, List<ItemVersion>> usage = new TreeMap<>();

    private List<ItemVersion> versions = List.of();

    Holdings(int usageMonths, int graceDays) {
        this.usageMonths = usageMonths;
        this.graceDays = graceDays;
    }

    /** Turns to the next unit. */
    void read(Unit unit) {
        versions = unit.versions();
        usage.clear();
        for (ItemVersion version : versions) {
            if (isAveraged(version)) {
                usage.computeIfAbsent(version.charge().item(), item -> new ArrayList<>())
                        .add(version);
            }
        }
        usage.values().forEach(rows -> rows.sort(BY_DAY));
    }

    /** Whether a version counts by the mean of its item. */
    static boolean isAveraged(ItemVersion version) {
        return version.isUsage() && version.standing() == Standing.PAID;
    }

    /** Everything that counts, also at 0. */
    List<Holding> on(int day) {
        List<Holding> all = new ArrayList<>();
        for (ItemVersion version : versions) {
            if (counts(version, day)) {
                all.add(Holding.of(version));
            }
        }
        all.addAll(beside(day));
        return all;
    }

    /** Whether a version counts by itself: active, recurring, and in force. */
    static boolean counts(ItemVersion version, int day) {
        return version.standing() == Standing.PAID
                && !version.isUsage()
                && version.counted().contains(day);
    }

    /** Whether anything may count beside the versions that count by themselves. */
    boolean mayHaveBeside() {
        return !usage.isEmpty() || graceDays > 0;
    }

    /** What counts beside the versions that count by themselves. */
    List<Holding> beside(int day) {
        if (!mayHaveBeside()) {
            return List.of();
        }
        List<Holding> beside = new ArrayList<>();
        usage.values().forEach(rows -> addUsage(rows, day, beside));
        if (graceDays > 0 && isAtZero(day)) {
            addEndedLast(day, beside);
        }
        return beside;
    }

    private void addUsage(List<ItemVersion> rows, int day, List<Holding> to) {
        List<ItemVersion> counted =
                rows.stream().filter(row -> row.counted().contains(day)).toList();
        if (!counted.isEmpty()) {
            // A month is full at the close of its last day: at the first of the next.
            LocalDate first =
                    LocalDate.ofEpochDay(rows.getFirst().days().from()).withDayOfMonth(1);
            LocalDate full = LocalDate.ofEpochDay(day + 1L).withDayOfMonth(1);
            int known = Math.toIntExact(ChronoUnit.MONTHS.between(first, full));
            to.add(new Holding(counted.getLast(), counted, Math.min(usageMonths, known), false));
        }
    }

    /** Neither MRR nor paused, whatever the rates. */
    private boolean isAtZero(int day) {
        return versions.stream()
                .noneMatch(version -> version.counted().contains(day)
                        && (version.standing() == Standing.PAUSED || version.isPaying()));
    }

    private void addEndedLast(int day, List<Holding> to) {
        int end = versions.stream()
                .filter(ItemVersion::wasInForce)
                .mapToInt(version -> version.days().to())
                .filter(ended -> ended <= day)
                .max()
                .orElse(Days.OPEN_END);
        if (end <= day && day - (end - 1) <= graceDays) {
            versions.stream()
                    .filter(version ->
                            version.days().to() == end && version.standing() == Standing.PAID && version.wasInForce())
                    .map(Holding::inGrace)
                    .forEach(to::add);
        }
    }
}
