package dev.holdfast.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * An invented software company and all that its billing system knows: about five years of customers, subscriptions and
 * exchange rates up to a fixed close.
 *
 * <p>A company is its seed: the same seed writes the same bytes, today and on any machine.
 */
public final class DemoCompany {
    /** The company that the documentation shows. */
    public static final long SEED = 18;

    private static final LocalDate CLOSE = LocalDate.of(2026, 10, 31);

    private final long seed;

    private DemoCompany(long seed) {
        this.seed = seed;
    }

    /** Any seed gives a company; they differ in every customer and agree in manner. */
    public static DemoCompany of(long seed) {
        return new DemoCompany(seed);
    }

    /** As on the statement. */
    public String name() {
        return "Fennmoor Cloud, Inc.";
    }

    /** The last month end on record, inclusive. A few contracts begin later. */
    public LocalDate close() {
        return CLOSE;
    }

    /** The ISO code of the currency it reports in. */
    public String currency() {
        return Currency.USD.name();
    }

    /** The tiers from low to high, as {@code tier-order} wants them. */
    public List<String> tierOrder() {
        return Stream.of(Tier.values()).map(Tier::label).toList();
    }

    /** What the company remembers when it looks back, by month. */
    public SortedMap<YearMonth, String> events() {
        return new TreeMap<>(Map.of(
                YearMonth.from(PriceList.RISE),
                "List price +5%",
                YearMonth.from(AddOn.ANALYTICS.launch()),
                AddOn.ANALYTICS.product() + " launched"));
    }

    /**
     * Writes customers.csv, items.csv, attributes.csv, fx_rates.csv and targets.csv, replacing files of these names.
     *
     * @param folder made where it is missing
     * @throws IOException when the folder cannot be written
     */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Dice dice = new Dice(seed);
        Dice market = dice.fork();
        new ContractFiles(folder)
                .write(
                        Market.upTo(CLOSE, market),
                        EuroRates.between(Market.FIRST_DAY, CLOSE, dice),
                        Target.upTo(YearMonth.from(CLOSE)));
    }
}
