package dev.holdfast.core.method;

import java.util.List;
import java.util.Map;

/** The filings that presets are made of, told in our words. A name once given keeps its settings. */
final class Filings {
    static final List<Preset> PRESETS = List.of(
            new Preset(
                    "pagerduty-fy2026",
                    "PagerDuty",
                    "10-K for the year to 2026-01-31",
                    2026,
                    "Item 7, accession 0001568100-26-000012",
                    "ARR of the customers of twelve months ago, over their ARR then; who left counts as 0",
                    Map.of(),
                    "ARR of active contracts instead of MRR: the factor of twelve cancels out"),
            new Preset(
                    "asana-fy2021",
                    "Asana",
                    "10-K for the year to 2021-01-31",
                    2021,
                    "Item 7, accession 0001477720-21-000007",
                    "plain mean of the last four quarterly rates, each against the same quarter a year before",
                    Map.of(Setting.AVERAGING, "mean-of-4-quarters"),
                    "revenue of whole quarters instead of MRR at their ends"),
            new Preset(
                    "twilio-fy2025",
                    "Twilio",
                    "10-K for the year to 2025-12-31",
                    2026,
                    "Item 7, Key Business Metrics, accession 0001447669-26-000021",
                    "mean of the year's four quarterly rates, each against the same quarter a year before, per account",
                    Map.of(Setting.AVERAGING, "mean-of-4-quarters", Setting.GRAIN, "customer"),
                    "revenue of whole quarters instead of MRR at their ends; an account is active from $5 a month"),
            new Preset(
                    "datadog-fy2025",
                    "Datadog",
                    "10-K for the year to 2025-12-31",
                    2026,
                    "Item 7, accession 0001628280-26-008819",
                    "weighted mean of the last twelve rates, each of the customers of twelve months before",
                    Map.of(Setting.AVERAGING, "weighted-mean-of-12"),
                    "one month's run rate, usage included, instead of usage averaged over `usage-months`;"
                            + " the weights are not named, and are MRR at open here"),
            new Preset(
                    "digitalocean-fy2021",
                    "DigitalOcean",
                    "10-K for the year to 2021-12-31",
                    2022,
                    "Item 7, accession 0001582961-22-000010",
                    "mean of twelve monthly rates, each against the month a year before;"
                            + " customers of earlier times who came back count as kept",
                    Map.of(Setting.WIN_BACK, "included", Setting.AVERAGING, "weighted-mean-of-12"),
                    "a plain mean of the months instead of one weighted by MRR at open; revenue of whole months"),
            new Preset(
                    "hubspot-fy2025",
                    "HubSpot",
                    "10-K for the year to 2025-12-31",
                    2026,
                    "Item 7, accession 0001193125-26-046646",
                    "mean of the rates of short periods, weighted by recurring revenue at their beginning, annualised",
                    Map.of(Setting.AVERAGING, "weighted-month-pow-12"),
                    "the filing leaves the length of the periods open; they are months here"),
            new Preset(
                    "snowflake-fy2026",
                    "Snowflake",
                    "10-K for the year to 2026-01-31",
                    2026,
                    "Item 7, Key Business Metrics, accession 0001640147-26-000008",
                    "revenue of the last twelve months over that of the twelve before,"
                            + " from the customers of the first of the 24",
                    Map.of(
                            Setting.COHORT,
                            "first-month-of-two-years",
                            Setting.BASE,
                            "window-revenue",
                            Setting.GRAIN,
                            "customer"),
                    "product revenue consumed, not MRR at 24 month ends; only customers with a capacity contract"),
            new Preset(
                    "figma-s1-2025",
                    "Figma",
                    "S-1 of 2025-07-01",
                    2025,
                    "Management's Discussion and Analysis, accession 0001628280-25-033742",
                    "ARR over that of twelve months ago, of the customers that have both; who left is in neither",
                    Map.of(Setting.COHORT, "survivors"),
                    "only customers above $10,000 of ARR on both days, so one that fell below is in neither as well"),
            new Preset(
                    "fastly-fy2020",
                    "Fastly",
                    "10-K for the year to 2020-12-31",
                    2021,
                    "Item 7, filed on 2021-03-01",
                    "revenue of a period over that of a year before, from the customers that were there when it began"
                            + " and still are when it ends",
                    Map.of(Setting.COHORT, "survivors", Setting.BASE, "window-revenue"),
                    "all revenue, usage included, not MRR at month ends; given for quarters too, here for a year"));

    private Filings() {}
}
