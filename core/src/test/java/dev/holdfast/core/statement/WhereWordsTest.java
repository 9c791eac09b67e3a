package dev.holdfast.core.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.balance.Flow;
import dev.holdfast.core.balance.Flow.Moved;
import dev.holdfast.core.balance.Flow.Passage;
import dev.holdfast.core.figure.Difference;
import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.figure.MixShift;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.sample.Book;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhereWordsTest {
    private static final Told TOLD = Told.of(Book.ofChanges("1000>1125")).yearAgo(Book.ofChanges("1000>1105"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            change  | rate and mix of tiers in pp       | message
            0.02    | Pro 2.2 0, Basic -0.2 0           | Pro’s better rate is more than the whole rise
            0.02    | Pro 2.1 0, Basic -0.1 0           | Pro’s better rate is the whole rise
            0.02    | Pro 1.9 0, Basic 0.1 0            | Pro’s better rate is the whole rise
            0.02    | Pro 1.8 0, Basic 0.2 0            | Pro’s better rate is most of the rise
            0.02    | Pro 1.1 0, Basic 0.9 0            | Pro’s better rate is most of the rise
            0.02    | Pro 1.0 0, Basic 0.9 0.1          | Pro’s better rate is half of the rise
            0.02    | Pro 0.8 0.7, Basic 0.4 0.1        | Pro’s better rate is two fifths of the rise
            -0.02   | Pro -1.8 0, Basic -0.2 0          | Pro’s worse rate is most of the fall
            0.02    | Plus 0 1.8, Basic 0.2 0           | Plus’ shift of weight for the better is most of the rise
            -0.02   | Pro 0 -1.8, Basic -0.2 0          | Pro’s shift of weight for the worse is most of the fall
            0.02    | Pro -9 0, Basic 1.8 9.2           | Basic’s shift of weight for the better is more than the whole rise
            0.02    | Unassigned 1.8 0, Basic 0.2 0     | Unassigned customers’ better rate is most of the rise
            0.02    | Few† 1.0 0, Few‡ 1.0 0, Pro 0.8 0 | Pro’s better rate is two fifths of the rise
            0.02    | Few† 1.0 0, Few‡ 1.0 0, Pro 0.7 0 | Rate gives +2.70 pp of the rise, mix 0.00
            """)
    void the_largest_part_is_named_where_it_makes_two_fifths_of_the_change(
            String change, String parts, String message) {
        assertThat(message(change, "-", parts)).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            change  | rate and mix of tiers in pp                  | message
            0.02    | A 0.79 -0.2, B 0.79 -0.2, C 0.79 0.03        | Rate and mix pull apart
            -0.02   | A -0.79 0.2, B -0.79 0.2, C -0.79 -0.03      | Rate and mix pull apart
            0.02    | A 0.6 0.1, B 0.6 0.1, C 0.6 0                | Rate gives +1.80 pp of the rise, mix +0.20
            -0.02   | A -0.6 -0.1, B -0.6 -0.1, C -0.6 0           | Rate gives −1.80 pp of the fall, mix −0.20
            0.02    | A 0.68 -0.02, B 0.68 -0.02, C 0.68 0         | Rate gives +2.04 pp of the rise, mix −0.04
            """)
    void without_a_large_part_rate_and_mix_are_told(String change, String parts, String message) {
        assertThat(message(change, "-", parts)).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            change  | half   | message
            0.02    | 0.0201 | Pro’s better rate is most of the rise; the rise itself is within the noise
            0.02    | 0.0199 | Pro’s better rate is most of the rise
            0.0005  | -      | Pro’s better rate is more than the whole rise
            0.00049 | -      | NRR is where it was a year ago
            -0.00049| 0.1    | NRR is where it was a year ago
            """)
    void noise_has_a_tail_and_what_is_not_visible_is_no_change(String change, String half, String message) {
        assertThat(message(change, half, "Pro 1.8 0, Basic 0.2 0")).isEqualTo(message);
    }

    @Test
    void a_fall_within_the_noise_is_a_fall() {
        assertThat(message("-0.02", "0.03", "Pro -1.8 0, Basic -0.2 0"))
                .isEqualTo("Pro’s worse rate is most of the fall; the fall itself is within the noise");
    }

    @Test
    void the_subtitle_leads_from_figure_to_figure() {
        Told told = TOLD.contributed(contribution("0.02", "0.0321", "Pro 1.8 0, Basic 0.2 0"));

        assertThat(words(told).contribution().map(Heading::subtitle))
                .contains("Change of NRR on a year ago, 110.5 to 112.5: +2.0 pp, 95% interval −1.2 to +5.2."
                        + " Rate: the tier’s own NRR moved. Mix: its share of opening MRR moved.");
        assertThat(words(TOLD.contributed(contribution("0.02", "-", "Pro 2 0, Basic 0 0")))
                        .contribution()
                        .map(Heading::subtitle))
                .hasValueSatisfying(subtitle ->
                        assertThat(subtitle).startsWith("Change of NRR on a year ago, 110.5 to 112.5: +2.0 pp. Rate:"));
        assertThat(words(TOLD).contribution()).isEmpty();
    }

    @Test
    void of_tiers_the_largest_and_the_smallest_churn_are_told() {
        assertThat(tiers("""
                10 | Pro   | - | 100 | 125
                8  | Plus  | - | 100 | 100
                2  | Plus  | - | 100 | -
                15 | Basic | - | 100 | 110
                5  | Basic | - | 100 | -
                """))
                .contains(new Heading(
                        "Basic churns 25.0% and expands 7.5%; Pro churns 0.0% and expands 25.0%",
                        "Components by tier, % of the tier’s opening MRR."
                                + " Left of the line: contraction (light), churn (dark); right: expansion."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            second tier                | message
            9  / Basic / - / 100 / 100 | Too few customers to compare tiers
            10 / -     / - / 100 / 100 | Too few customers to compare tiers
            10 / Basic / - / - / 100   |
            10 / Pro   / - / 100 / 100 |
            """)
    void a_tier_that_is_small_unassigned_or_new_is_not_compared(String second, @Nullable String message) {
        assertThat(tiers("10 | Pro | - | 100 | 125\n" + second.replace('/', '|'))
                        .map(Heading::message))
                .isEqualTo(Optional.ofNullable(message));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            models                                          | message
            flat 100>110, seat 100>90                       | Flat fees grow, seats shrink
            flat 100>110, seat 100>110, usage 100>110       | Flat fees, seats and usage grow
            usage 100>110, flat 100>100                     | Usage grows
            usage 100>90, flat 100>100                      | Usage shrinks
            flat 100>100, seat 100>100                      | No pricing model differs from 100 beyond the noise
            Unassigned 100>110, seat 100>100                | No pricing model differs from 100 beyond the noise
            metered 100>110, seat 100>100                   | Metered grows
            """)
    void models_grow_or_shrink_beyond_the_noise(String models, String message) {
        Told told = TOLD.annexed(models(models, 10));

        assertThat(words(told).models()).contains(new Heading(message, "By pricing model at opening; $, %"));
    }

    @Test
    void a_small_model_is_not_judged_and_without_intervals_none_is() {
        assertThat(words(TOLD.annexed(models("flat 100>110, seat 100>90", 9)))
                        .models()
                        .map(Heading::message))
                .contains("No pricing model differs from 100 beyond the noise");
        List<Comparisons.Row> averaged = models("flat 100>110, seat 100>90", 10).models().stream()
                .map(row -> new Comparisons.Row(row.name(), withoutInterval(row.now()), row.then()))
                .toList();
        assertThat(words(TOLD.annexed(new Comparisons(averaged, List.of())))
                        .models()
                        .map(Heading::message))
                .contains("How each pricing model fares");
    }

    @Test
    void models_are_left_out_where_they_were_not_measured_and_stand_beside_currencies_where_there_are_several() {
        List<Comparisons.Row> rows = models("flat 100>110, seat 100>90", 10).models();

        assertThat(words(TOLD).models()).isEmpty();
        List<Comparisons.Row> one = rows.subList(0, 1);
        assertThat(words(TOLD.annexed(new Comparisons(one, one))).models()).isEmpty();
        assertThat(words(TOLD.annexed(new Comparisons(one, rows))).models().map(Heading::message))
                .contains("All customers pay by one pricing model");
        assertThat(words(TOLD.annexed(new Comparisons(rows, rows))).models().map(Heading::subtitle))
                .contains("By pricing model and billing currency at opening; $, %");
        assertThat(words(TOLD.by(Told.METHOD.with(Setting.ATTRIBUTION, "close"))
                                .annexed(new Comparisons(rows, List.of())))
                        .models()
                        .map(Heading::subtitle))
                .contains("By pricing model at close; $, %");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            moves                                                    | message
            Basic>Pro 2, Pro>Basic 1, Pro>- 3, Pro>Pro 9             | Two customers moved up a tier, one down; three left
            Basic>Pro 1, Pro>Pro 9                                   | One customer moved up a tier, none down; no customer left
            Pro>Basic 3, Pro>Pro 9, Pro>- 1                          | Three customers moved down a tier, none up; one left
            Pro>Pro 9, Basic>Basic 9, Pro>- 14                       | No customer changed its tier; 14 left
            Pro>Pro 9, Basic>Basic 9                                 | No customer changed its tier; no customer left
            ->Pro 5, Basic>Pro 13, Basic>Basic 1                     | 13 customers moved up a tier, none down; no customer left
            """)
    void moves_are_counted_up_down_and_out(String moves, String message) {
        assertThat(words(ordered().migrated(migration(moves, "Basic", "Pro"))).migration())
                .contains(new Heading(message, "Tier at close: customers, closing MRR, $; gone and all: opening"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            moves                                        | message
            Basic>Pro 2, Pro>Basic 1, Pro>- 3            | Three customers changed their tier; three left
            Basic>Pro 1, Pro>Pro 3                       | One customer changed its tier; no customer left
            Basic>Basic 1, Pro>Pro 3                     | No customer changed its tier; no customer left
            """)
    void without_an_order_of_tiers_nobody_moves_up_or_down(String moves, String message) {
        assertThat(words(TOLD.migrated(migration(moves))).migration().map(Heading::message))
                .contains(message);
    }

    @Test
    void moves_are_left_out_where_all_is_one_tier_and_where_nobody_paid_at_open() {
        assertThat(words(ordered()).migration()).isEmpty();
        assertThat(words(ordered().migrated(migration("Pro>Pro 9", "Pro"))).migration())
                .isEmpty();
        assertThat(words(ordered().migrated(migration("->Pro 9, ->Basic 1", "Basic", "Pro")))
                        .migration())
                .isEmpty();
    }

    private static Told ordered() {
        return TOLD.by(Told.METHOD.with(Setting.TIER_ORDER, "Basic,Pro"));
    }

    private static Migration migration(String moves, String... lowToHigh) {
        TreeMap<Passage, Moved> cells = new TreeMap<>();
        for (String move : moves.split(", ", -1)) {
            int space = move.lastIndexOf(' ');
            int arrow = move.indexOf('>');
            cells.put(
                    new Passage(tier(move.substring(0, arrow)), tier(move.substring(arrow + 1, space))),
                    new Moved(Long.parseLong(move.substring(space + 1)), Amount.of("1"), Amount.of("1")));
        }
        return Migration.of(new Flow(cells), new TreeMap<>(), List.of(lowToHigh));
    }

    private static Optional<String> tier(String name) {
        return Optional.of(name).filter(is -> !is.equals("-"));
    }

    /** Models of some alike customers each, such as {@code flat 100>110}. */
    private static Comparisons models(String list, int units) {
        return new Comparisons(
                Arrays.stream(list.split(", ", -1))
                        .map(model -> model.split(" ", 2))
                        .map(model -> new Comparisons.Row(
                                model[0],
                                figures(units + " | - | - | " + model[1].replace(">", " | ")),
                                figures("1 | - | - | 1 | 1")))
                        .toList(),
                List.of());
    }

    private static Figures figures(String book) {
        return Figures.of(Book.of(book).tallies(Told.METHOD, List.of(Book.YEAR)).total(Book.YEAR), Told.METHOD);
    }

    private static Figures withoutInterval(Figures of) {
        return new Figures(
                of.tally(),
                of.nrr(),
                of.kept(),
                of.grr(),
                of.logoRetention(),
                Optional.empty(),
                of.nrrWithoutLargest(),
                of.small());
    }

    private static String message(String change, String half, String parts) {
        return words(TOLD.contributed(contribution(change, half, parts)))
                .contribution()
                .orElseThrow()
                .message();
    }

    /** Tiers marked † have few customers at this close, those marked ‡ had few a year ago. */
    private static Contribution contribution(String change, String half, String parts) {
        Figures judged = figures("10 | - | - | 100 | 125");
        Figures small = figures("9 | - | - | 100 | 125");
        return new Contribution(
                new Difference(
                        Optional.of(new BigDecimal(change)),
                        Optional.of(half).filter(is -> !is.equals("-")).map(BigDecimal::new)),
                Arrays.stream(parts.split(", ", -1))
                        .map(part -> part.split(" ", -1))
                        .map(part -> new Contribution.Row(
                                part[0],
                                part[0].endsWith("†") ? small : judged,
                                part[0].endsWith("‡") ? small : judged,
                                judged.nrr(),
                                judged.nrr(),
                                new MixShift.Part(
                                        new BigDecimal(part[1]).movePointLeft(2),
                                        new BigDecimal(part[2]).movePointLeft(2))))
                        .toList());
    }

    private static Optional<Heading> tiers(String book) {
        return words(Told.of(Book.of(book.strip()))).tiers();
    }

    private static WhereWords words(Told told) {
        return new WhereWords(told.story(), new Notation("USD", Notation.Scale.UNIT));
    }
}
