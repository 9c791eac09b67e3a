package dev.holdfast.core.sample;

import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.balance.Tallies;
import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.history.History;
import dev.holdfast.core.history.History.AttributeRow;
import dev.holdfast.core.history.History.CustomerRow;
import dev.holdfast.core.history.History.ItemRow;
import dev.holdfast.core.history.History.Known;
import dev.holdfast.core.history.History.RateRow;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Setting;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One small history of twelve timelines with everything in it, and what each definition of retention gives for it in the year
 * 2025, in exact fractions. Its files have the form of the warehouse's; a customer is of size Mid while its parent pays 700 or
 * more.
 */
public final class Definitions {
    private static final Instant LOADED = Instant.parse("2026-01-02T00:00:00Z");
    private static final Known KNOWN = new Known(LOADED, null);

    private Definitions() {}

    /** Which figure a definition is told by. */
    public enum Figure {
        NRR,
        GRR,
        LOGO_RETENTION,
        HALF_WIDTH_95,
        NRR_WITHOUT_LARGEST;

        /** In per cent with six decimals; empty where there is none. */
        public Optional<String> percent(Figures figures) {
            Optional<BigDecimal> ratio = switch (this) {
                case NRR -> figures.nrr().ratio();
                case GRR -> figures.grr().ratio();
                case LOGO_RETENTION -> figures.logoRetention().ratio();
                case HALF_WIDTH_95 -> figures.halfWidth95();
                case NRR_WITHOUT_LARGEST -> figures.nrrWithoutLargest();
            };
            return ratio.map(fraction ->
                    fraction.movePointRight(2).setScale(6, RoundingMode.HALF_UP).toPlainString());
        }
    }

    /**
     * What one definition gives.
     *
     * @param settings what is not at its default, such as {@code measurement=cohort-flows returned=lost}
     * @param segment by size, or the total
     * @param percent with six decimals
     */
    public record Definition(String name, String settings, Segment segment, Figure figure, String percent) {
        public Method method() {
            Method method = Method.standard().with(Setting.CURRENCY, "USD");
            for (String set : settings.split(" ", -1)) {
                if (!set.isEmpty()) {
                    String[] parts = set.split("=", 2);
                    method = method.with(Setting.of(parts[0]), parts[1]);
                }
            }
            return method;
        }

        public History history() {
            return Definitions.history(method());
        }

        /** The figure out of what an engine measured; empty where there is none. */
        public Optional<String> measured(Tallies tallies) {
            Tally tally = tallies.of(Book.YEAR).getOrDefault(segment, Tally.EMPTY);
            return figure.percent(Figures.of(tally, method()));
        }

        @Override
        public String toString() {
            return figure + " of " + name;
        }
    }

    /** Every definition and figure. */
    public static List<Definition> all() {
        return Table.read(
                "twelve-timelines/definitions.csv",
                row -> new Definition(
                        row.text("definition"),
                        row.text("settings"),
                        row.given("segment")
                                .map(size -> Segment.of(Dimension.of("size"), size.replace("size=", "")))
                                .orElse(Segment.TOTAL),
                        Figure.valueOf(
                                row.text("figure").toUpperCase(Locale.ROOT).replace('-', '_')),
                        row.text("percent")));
    }

    /** The history by a method, at the close of 2025, by size. */
    public static History history(Method method) {
        return new History(
                Table.read(
                        "twelve-timelines/customers.csv",
                        row -> new CustomerRow(
                                row.text("customer_id"),
                                row.given("parent_id").orElse(null),
                                row.text("channel"),
                                KNOWN)),
                Table.read("twelve-timelines/items.csv", Definitions::item),
                Table.read(
                        "twelve-timelines/fx_rates.csv",
                        row -> new RateRow(
                                row.text("currency"), row.day("day").orElseThrow(), row.decimal("rate"), KNOWN)),
                Table.read(
                        "twelve-timelines/attributes.csv",
                        row -> new AttributeRow(
                                row.text("customer_id"),
                                row.text("attribute"),
                                row.text("value"),
                                row.day("valid_from").orElseThrow(),
                                row.day("valid_to").orElse(null),
                                KNOWN)),
                method,
                Book.YEAR.close(),
                Set.of(Dimension.of("size")),
                LOADED,
                Set.of());
    }

    private static ItemRow item(Table.Row row) {
        return new ItemRow(
                row.text("item_id"),
                row.text("customer_id"),
                null,
                row.text("product"),
                null,
                null,
                "flat",
                "recurring",
                "active",
                null,
                null,
                row.decimal("amount"),
                BigDecimal.ZERO,
                row.text("currency"),
                "month",
                1,
                row.day("valid_from").orElseThrow(),
                row.day("valid_to").orElse(null),
                KNOWN);
    }
}
