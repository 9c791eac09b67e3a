package dev.holdfast.cli.demo;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the books in the columns of the warehouse contract. */
final class ContractFiles {
    private final Path folder;

    ContractFiles(Path folder) {
        this.folder = folder;
    }

    void write(Books books, List<EuroRates.Rate> rates, List<Target> targets) throws IOException {
        customers(books);
        items(books);
        attributes(books);
        rates(rates);
        targets(targets);
    }

    private void customers(Books books) throws IOException {
        List<List<String>> rows = books.accounts().stream()
                .map(account -> List.of(
                        account.id(),
                        account.name().text(),
                        text(account.parent()),
                        account.channel().label()))
                .toList();
        CsvFile.write(folder.resolve("customers.csv"), List.of("customer_id", "name", "parent_id", "channel"), rows);
    }

    private void items(Books books) throws IOException {
        List<String> columns = List.of(
                "item_id",
                "customer_id",
                "subscription_id",
                "product",
                "plan",
                "tier",
                "pricing_model",
                "charge_kind",
                "quantity",
                "unit_price",
                "amount",
                "discount",
                "currency",
                "interval",
                "valid_from",
                "valid_to",
                "status",
                "term_end");
        List<List<String>> rows = books.items().stream()
                .flatMap(item -> item.versions().stream().map(version -> row(item, version)))
                .toList();
        CsvFile.write(folder.resolve("items.csv"), columns, rows);
    }

    private static List<String> row(Item item, Version version) {
        Terms terms = version.terms();
        boolean flat = terms.model() == PricingModel.FLAT;
        return List.of(
                item.id(),
                item.customer(),
                item.subscription(),
                terms.product(),
                text(terms.plan()),
                terms.tier() == null ? "" : terms.tier().label(),
                lower(terms.model()),
                lower(terms.kind()),
                Integer.toString(terms.quantity()),
                flat ? "" : money(terms.cents()),
                flat ? money(terms.cents()) : "",
                terms.discount() == 0 ? "" : money(terms.discount()),
                terms.currency().name(),
                lower(terms.interval()),
                version.from().toString(),
                text(version.to()),
                lower(terms.status()),
                text(terms.termEnd()));
    }

    private void attributes(Books books) throws IOException {
        List<List<String>> rows = books.accounts().stream()
                .flatMap(account -> Stream.of(
                        attribute(account, "industry", account.name().industry()),
                        attribute(account, "region", account.region().label())))
                .toList();
        CsvFile.write(
                folder.resolve("attributes.csv"), List.of("customer_id", "attribute", "value", "valid_from"), rows);
    }

    private static List<String> attribute(Account account, String name, String value) {
        return List.of(account.id(), name, value, account.since().toString());
    }

    private void rates(List<EuroRates.Rate> rates) throws IOException {
        List<List<String>> rows = rates.stream()
                .map(rate -> List.of(
                        Currency.EUR.name(),
                        rate.day().toString(),
                        BigDecimal.valueOf(rate.tenThousandths(), 4).toString()))
                .toList();
        CsvFile.write(folder.resolve("fx_rates.csv"), List.of("currency", "day", "rate"), rows);
    }

    private void targets(List<Target> targets) throws IOException {
        List<List<String>> rows = targets.stream()
                .map(target -> List.of(target.close().toString(), "nrr", target.nrr()))
                .toList();
        CsvFile.write(folder.resolve("targets.csv"), List.of("close", "measure", "value"), rows);
    }

    private static String money(long cents) {
        return BigDecimal.valueOf(cents, 2).toString();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
