package dev.holdfast.core.balance;

import dev.holdfast.core.item.ItemVersion;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.time.Days;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Units written in another way. */
final class Variation {
    private Variation() {}

    static List<Unit> eachUnit(List<Unit> units, UnaryOperator<List<ItemVersion>> change) {
        return units.stream()
                .map(unit -> new Unit(unit.id(), unit.ownChannel(), change.apply(unit.versions())))
                .toList();
    }

    static List<Unit> eachVersion(List<Unit> units, Function<ItemVersion, Stream<ItemVersion>> change) {
        return eachUnit(units, versions -> versions.stream().flatMap(change).toList());
    }

    static List<ItemVersion> shuffled(List<ItemVersion> versions, Random random) {
        List<ItemVersion> shuffled = new ArrayList<>(versions);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /**
     * A row of usage is not cut: it counts for the whole of its month, and so would each part. Nor is what costs nothing: the
     * end of a part would be the last of a unit in grace.
     */
    static Stream<ItemVersion> cut(ItemVersion version, Random random) {
        if (version.isUsage() || version.monthly().signum() == 0) {
            return Stream.of(version);
        }
        Days days = version.days();
        int last = days.to() == Days.OPEN_END ? days.from() + 1000 : days.to();
        int day = days.from() + random.nextInt(last - days.from());
        return Stream.of(new Days(days.from(), day), new Days(day, days.to()))
                .map(part -> new ItemVersion(
                        version.customer(),
                        version.standing(),
                        version.charge(),
                        version.currency(),
                        version.monthly(),
                        part,
                        part.since(version.customer().acquiredOn()),
                        version.tier(),
                        version.pricingModel()));
    }

    /** Only money of the reporting currency splits exactly: each part of another would be rounded by itself. */
    static Stream<ItemVersion> split(ItemVersion version, Random random) {
        long whole = version.monthly().tenThousandths();
        if (!version.currency().equals("USD") || whole < 2) {
            return Stream.of(version);
        }
        long part = random.nextLong(1, whole);
        return Stream.of(costing(version, part), costing(version, whole - part));
    }

    private static ItemVersion costing(ItemVersion version, long monthly) {
        return new ItemVersion(
                version.customer(),
                version.standing(),
                version.charge(),
                version.currency(),
                new Amount(monthly),
                version.days(),
                version.counted(),
                version.tier(),
                version.pricingModel());
    }

    static List<Unit> scaled(List<Unit> units, long factor) {
        return eachVersion(
                units, version -> Stream.of(costing(version, version.monthly().tenThousandths() * factor)));
    }
}
