package dev.holdfast.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoCompanyTest {
    private static final DemoCompany COMPANY = DemoCompany.of(DemoCompany.SEED);

    @TempDir
    private static Path folder;

    private static WrittenFiles files;
    private static List<Map<String, String>> customers;
    private static List<Map<String, String>> items;

    @BeforeAll
    static void write() throws IOException {
        files = WrittenFiles.of(DemoCompany.SEED, folder);
        customers = files.customers();
        items = files.items();
    }

    @Test
    void the_same_seed_writes_the_same_bytes(@TempDir Path again) throws Exception {
        assertThat(WrittenFiles.of(DemoCompany.SEED, again).sha256()).isEqualTo(files.sha256());
    }

    @Test
    void another_seed_writes_others(@TempDir Path other) throws Exception {
        assertThat(WrittenFiles.of(DemoCompany.SEED + 1, other).sha256()).isNotEqualTo(files.sha256());
    }

    /** Sets whose order changes from run to run would break this one. Whoever changes the company changes it too. */
    @Test
    void the_bundled_company_is_the_same_on_every_machine() throws Exception {
        assertThat(files.sha256()).isEqualTo("a296fdfe64dd9055a6404b47d7ff47cdf6e3ce83057227e09959503078b6660e");
    }

    @Test
    void the_plan_of_the_last_year_was_raised_half_way() throws IOException {
        List<Map<String, String>> targets = files.targets();
        assertThat(column(targets, "close"))
                .hasSize(12)
                .isSorted()
                .startsWith(YearMonth.from(COMPANY.close())
                        .minusMonths(11)
                        .atEndOfMonth()
                        .toString())
                .endsWith(COMPANY.close().toString());
        assertThat(column(targets, "measure")).containsOnly("nrr");
        assertThat(targets)
                .extracting(row -> row.get("value"))
                .containsExactly(
                        "1.09", "1.09", "1.09", "1.09", "1.09", "1.09", "1.115", "1.115", "1.115", "1.115", "1.115",
                        "1.115");
    }

    @Test
    void what_it_remembers_lies_in_the_two_years_of_the_trend() {
        assertThat(COMPANY.events()).containsOnlyKeys(YearMonth.of(2025, 8), YearMonth.of(2026, 3));
        assertThat(COMPANY.events().values()).containsExactly("List price +5%", "Analytics launched");
    }

    /** Whoever pays by the year or the quarter is bound until the term ends, one interval after it began. */
    @Test
    void every_term_ends_later_than_its_terms_begin() {
        assertThat(items)
                .filteredOn(row -> !row.getOrDefault("term_end", "").isEmpty())
                .hasSizeGreaterThan(1000)
                .allSatisfy(row ->
                        assertThat(row.getOrDefault("term_end", "")).isGreaterThan(row.getOrDefault("valid_from", "")));
    }

    @Test
    void writing_replaces_what_was_there() throws Exception {
        String before = files.sha256();
        COMPANY.write(folder);
        assertThat(files.sha256()).isEqualTo(before);
    }

    @Test
    void ids_are_unique() {
        assertThat(column(customers, "customer_id")).doesNotHaveDuplicates();
        assertThat(column(customers, "name")).doesNotHaveDuplicates();
        assertThat(items.stream().map(row -> row.get("item_id") + " " + row.get("valid_from")))
                .doesNotHaveDuplicates();
    }

    @Test
    void every_parent_is_a_customer() {
        assertThat(column(customers, "customer_id"))
                .containsAll(column(customers, "parent_id")
                        .filter(id -> !id.isEmpty())
                        .toList());
    }

    @Test
    void some_groups_are_two_levels_deep() throws IOException {
        Map<String, String> tops = files.tops();
        assertThat(customers)
                .filteredOn(row -> !Set.of("", tops.get(row.get("customer_id"))).contains(row.get("parent_id")))
                .hasSizeGreaterThan(10);
    }

    @Test
    void every_item_belongs_to_a_customer() {
        Set<String> known = column(customers, "customer_id").collect(Collectors.toSet());
        assertThat(column(items, "customer_id")).isSubsetOf(known);
    }

    @Test
    void versions_of_an_item_follow_each_other() {
        Map<String, List<Map<String, String>>> versions =
                items.stream().collect(Collectors.groupingBy(row -> row.getOrDefault("item_id", "")));
        assertThat(versions.values()).allSatisfy(DemoCompanyTest::followEachOther);
    }

    private static void followEachOther(List<Map<String, String>> versions) {
        List<Map<String, String>> ordered = versions.stream()
                .sorted(Comparator.comparing(row -> row.getOrDefault("valid_from", "")))
                .toList();
        for (int next = 1; next < ordered.size(); next++) {
            Map<String, String> before = ordered.get(next - 1);
            assertThat(before.get("valid_to"))
                    .as("end of %s", before)
                    .isEqualTo(ordered.get(next).get("valid_from"));
        }
        assertThat(ordered)
                .allSatisfy(row -> assertThat(row.getOrDefault("valid_to", ""))
                        .matches(end -> end.isEmpty() || end.compareTo(row.getOrDefault("valid_from", "")) > 0));
    }

    @Test
    void nothing_but_the_start_of_a_contract_lies_after_the_close() {
        String close = COMPANY.close().toString();
        assertThat(items)
                .filteredOn(row -> row.getOrDefault("valid_from", "").compareTo(close) > 0)
                .hasSizeBetween(6, 40)
                .allSatisfy(row -> assertThat(row.get("valid_to"))
                        .satisfiesAnyOf(
                                end -> assertThat(end).isEmpty(),
                                end -> assertThat(row.get("charge_kind")).isEqualTo("one_time")));
    }

    @Test
    void about_nine_hundred_customers_pay_in_autumn_2023() throws IOException {
        Map<String, String> tops = files.tops();
        Set<String> paying = new HashSet<>();
        inForce("2023-10-31")
                .filter(row -> "recurring".equals(row.get("charge_kind")) && "active".equals(row.get("status")))
                .forEach(row -> paying.add(tops.getOrDefault(row.getOrDefault("customer_id", ""), "")));
        assertThat(paying).hasSizeBetween(850, 950);
    }

    private static Stream<Map<String, String>> inForce(String day) {
        return items.stream()
                .filter(row -> row.getOrDefault("valid_from", "").compareTo(day) <= 0)
                .filter(row -> row.getOrDefault("valid_to", "").isEmpty()
                        || row.getOrDefault("valid_to", "").compareTo(day) > 0);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            channel, Sales,       200
            channel, Partner,     200
            channel, Events,      100
            channel, Marketplace, 200
            channel, Self-serve,  500
            channel, '',           40
            """)
    void every_channel_has_customers(String column, String value, int fewest) {
        assertThat(column(customers, column).filter(value::equals).count()).isGreaterThanOrEqualTo(fewest);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            tier,          Starter,          1000
            tier,          Team,             1000
            tier,          Business,         1000
            tier,          Enterprise,       1000
            currency,      USD,              5000
            currency,      EUR,              3000
            pricing_model, flat,             1000
            pricing_model, seat,             5000
            charge_kind,   one_time,          100
            charge_kind,   tax,                20
            interval,      month,            1000
            interval,      quarter,           500
            interval,      year,             1000
            status,        trial,             100
            status,        paused,             30
            product,       Priority Support,  200
            product,       Security,          200
            product,       Analytics,          50
            """)
    void everything_occurs(String column, String value, int fewest) {
        assertThat(column(items, column).filter(value::equals).count()).isGreaterThanOrEqualTo(fewest);
    }

    @Test
    void add_ons_have_no_tier() {
        assertThat(items)
                .filteredOn(row ->
                        Set.of("Priority Support", "Security", "Analytics").contains(row.get("product")))
                .allMatch(row -> "".equals(row.get("tier")));
    }

    @Test
    void some_discounts_end_while_the_item_goes_on() {
        Set<String> discounted = new HashSet<>();
        Set<String> ended = new HashSet<>();
        for (Map<String, String> row : items) {
            String item = row.getOrDefault("item_id", "");
            if (!row.getOrDefault("discount", "").isEmpty()) {
                discounted.add(item);
            } else if (discounted.contains(item)) {
                ended.add(item);
            }
        }
        assertThat(ended).hasSizeGreaterThan(100);
    }

    @Test
    void rates_cover_every_month_end_and_leave_no_gap_of_a_week() throws IOException {
        List<LocalDate> days = files.rates().stream()
                .map(row -> LocalDate.parse(row.getOrDefault("day", "")))
                .toList();
        YearMonth first = YearMonth.from(days.getFirst());
        assertThat(days)
                .containsAll(Stream.iterate(first, month -> month.plusMonths(1))
                        .limit(62)
                        .map(YearMonth::atEndOfMonth)
                        .toList());
        assertThat(days.getLast()).isEqualTo(COMPANY.close());
        for (int next = 1; next < days.size(); next++) {
            assertThat(days.get(next))
                    .isBetween(
                            days.get(next - 1).plusDays(1), days.get(next - 1).plusDays(7));
        }
        assertThat(items)
                .allMatch(row ->
                        !LocalDate.parse(row.getOrDefault("valid_from", "")).isBefore(days.getFirst()));
    }

    @Test
    void every_customer_has_an_industry_and_a_region() throws IOException {
        assertThat(files.attributes()).hasSize(2 * customers.size());
        assertThat(column(files.attributes(), "customer_id").distinct()).hasSameSizeAs(customers);
    }

    private static Stream<String> column(List<Map<String, String>> rows, String column) {
        return rows.stream().map(row -> row.getOrDefault(column, ""));
    }
}
