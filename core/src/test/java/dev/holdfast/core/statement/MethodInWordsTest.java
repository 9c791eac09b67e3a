package dev.holdfast.core.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.sample.Book;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MethodInWordsTest {
    @Test
    void the_default_method_in_words() {
        assertThat(String.join("\n", words(Method.standard()).paragraphs())).isEqualTo("""
                Customers, at parent level, with MRR at close of 31 December 2024. \
                NRR is their MRR at close of 31 December 2025 over their opening MRR. \
                GRR counts each at no more than its opening. New and returned customers are left out. \
                MRR is the monthly equivalent of recurring charges less recurring discounts, ex tax. \
                Usage is the mean of its last three full months. \
                Tier is that of the customer’s dearest item at opening, ties by name; \
                channel is that of first touch. \
                Amounts are converted at the rates of 31 December 2024. \
                Small means under 30 customers or an effective number under 10. \
                Intervals: 95%, ratio estimator.
                Not counted: one-time fees, services, tax, trials, goodwill credits. \
                A paused customer is contraction and keeps its logo; its return is no expansion. \
                One hierarchy of parents, that of 31 December 2025, serves every balance.""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            setting      | value    | words
            GRAIN        | customer | Customers, each by itself, with MRR
            USAGE_MONTHS | excluded | ex tax. Usage charges are left out. Tier is
            USAGE_MONTHS | 1        | ex tax. Usage is that of the last full month. Tier is
            USAGE_MONTHS | 12       | Usage is the mean of its last twelve full months. Tier is
            GRACE_DAYS   | 1        | full months. What has ended is kept for 1 day of grace, while nothing follows. Tier is
            GRACE_DAYS   | 31       | What has ended is kept for 31 days of grace,
            TIER_ORDER   | Free,Pro | ties by the tier order;
            SMALL_UNITS  | 12       | Small means under 12 customers
            MEASUREMENT  | cohort-flows | NRR follows them from month end to month end: their opening MRR plus expansion and returns less contraction and churn of each month, over their opening MRR. GRR is the same without what was gained. All others are left out. MRR is
            MEASUREMENT  | all-flows    | NRR follows every customer from month end to month end, new MRR left out: the opening MRR of these plus expansion and returns less contraction and churn of each month, over that opening MRR. It can be below 0. GRR is the same without what was gained. MRR is
            MEASUREMENT  | all-flows    | NRR has no interval, for customers outside its denominator count in it.
            RETURNED     | lost         | A customer at zero, and not paused, at some month end inside the window counts as lost, even if it came back.
            WIN_BACK     | included     | NRR, but neither GRR nor logos, also counts the closing MRR of those that had MRR before the window and none at its open; new customers are left out.
            WIN_BACK     | included     | NRR has no interval
            COHORT       | survivors    | with MRR at close of 31 December 2024 and of 31 December 2025: who left is in neither sum.
            COHORT       | first-month-of-two-years | with MRR at close of 31 January 2024, the first of 24 month ends; in months and quarters, with MRR at their open. NRR is their MRR at close of 31 December 2025 over that at close of 31 December 2024.
            COHORT       | first-month-of-two-years | All others are left out.
            BASE         | window-revenue | NRR is the sum of their MRR at the twelve month ends up to 31 December 2025 over the sum at the twelve before; in months and quarters, their MRR at close over that at open. Logos are those kept at close. GRR counts each at no more than its sum of the year before.
            AVERAGING    | mean-of-4-quarters    | NRR and GRR are printed as the mean of those at the last four fiscal quarter ends, each against its year before; amounts, counts and logos are those of the twelve months to 31 December 2025.
            AVERAGING    | weighted-mean-of-12   | as the mean of those at the last twelve month ends, each against its year before, weighted by denominator;
            AVERAGING    | chained               | as the product of those of the last twelve months;
            AVERAGING    | weighted-month-pow-12 | as the mean of those of the last twelve months, weighted by denominator, to the power 12;
            AVERAGING    | chained               | An average has no interval.
            GRR          | of-totals    | GRR is NRR, but at most 100%.
            GRAIN        | subscription | Subscriptions, each by itself, with MRR at close of 31 December 2024. What these pages call a customer is a subscription, or an item of none.
            GRAIN        | product      | Products of customers, each by itself, with MRR at close of 31 December 2024. What these pages call a customer is one product of one customer.
            CURRENCY_MODE | spot        | Each balance is converted at the rates of its own day, so exchange rates move NRR. Small
            ATTRIBUTION  | close        | dearest item at close, without MRR there at opening, ties by name
            """)
    void a_setting_changes_its_words(Setting setting, String value, String words) {
        assertThat(words(Method.standard()).paragraphs().getFirst()).doesNotContain(words);
        assertThat(words(Method.standard().with(setting, value)).paragraphs().getFirst())
                .contains(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            settings                                                      | words
            measurement=cohort-flows returned=lost                        | opening MRR plus expansion less contraction
            measurement=cohort-flows returned=lost                        | inside the window has lost its logo.
            win-back=included base=window-revenue                         | also counts the year’s sum of those that had MRR
            averaging=chained grr=of-totals                               | GRR is NRR, but at most 100%. New and returned customers are left out. NRR is printed as the product
            """)
    void settings_speak_with_each_other(String settings, String words) {
        assertThat(words(method(settings)).paragraphs().getFirst()).contains(words);
    }

    @Test
    void winning_back_is_silent_where_every_movement_counts() {
        assertThat(words(method("measurement=all-flows win-back=included")))
                .isEqualTo(words(method("measurement=all-flows")));
    }

    @Test
    void parents_are_named_at_their_level_alone() {
        assertThat(words(method("grain=customer")).paragraphs().getLast())
                .endsWith("Mergers of customers are those of 31 December 2025, for every balance.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            settings                                             | brief
            grr=of-totals grain=product currency-mode=spot attribution=close | ''
            measurement=cohort-flows                             | movements month by month
            measurement=all-flows win-back=included              | movements of every customer month by month
            base=window-revenue cohort=survivors                 | one year’s MRR over another’s, customers of both closes
            cohort=first-month-of-two-years returned=lost        | customers of 24 months ago, the returned lost
            win-back=included averaging=mean-of-4-quarters       | the won back included, mean of four quarter ends
            averaging=weighted-mean-of-12                        | weighted mean of twelve month ends
            averaging=chained                                    | product of twelve months
            averaging=weighted-month-pow-12                      | weighted mean of twelve months to the power 12
            """)
    void what_nrr_is_in_brief_is_told_where_it_does_not_follow_from_the_bridge(String settings, String brief) {
        Method method = method(settings);

        assertThat(MethodInWords.inBrief(method)).isEqualTo(brief);
        assertThat(method.followsFromBridge()).isEqualTo(brief.isEmpty());
    }

    @Test
    void balances_printed_as_arr_are_told_beside_what_mrr_is() {
        Notation arr = new Notation("USD", Notation.Scale.UNIT, Presentation.Balance.ARR);

        assertThat(MethodInWords.of(Method.standard(), Book.YEAR, arr)
                        .paragraphs()
                        .getFirst())
                .contains("discounts, ex tax. Balances are printed as ARR, twelve times MRR. Usage is");
        assertThat(words(Method.standard()).paragraphs().getFirst()).doesNotContain("ARR");
    }

    private static Method method(String settings) {
        Method method = Method.standard();
        for (String setting : settings.split(" ", -1)) {
            String[] pair = setting.split("=", 2);
            method = method.with(Setting.of(pair[0]), pair[1]);
        }
        return method;
    }

    private static MethodInWords words(Method method) {
        return MethodInWords.of(method, Book.YEAR, new Notation("USD", Notation.Scale.UNIT));
    }
}
