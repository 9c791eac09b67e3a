package dev.holdfast.core.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.sample.Book;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Examples others have published, by their components. NRR and GRR are what their arithmetic gives when it is done right, to
 * four decimals of a per cent; a few of the pages round, misprint or print no result.
 */
class WorkedExamplesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
               start | expansion | contraction |  churn |      nrr |      grr | source
              100000 |     20000 |        5000 |   8000 | 107.0000 |  87.0000 | method paper, example 1
              500000 |     40000 |       10000 |  15000 | 103.0000 |  95.0000 | method paper, example 2
              200000 |     20000 |        4000 |   6000 | 105.0000 |  95.0000 | https://dnoise.online/en/metrics/nrr-ndr
              100000 |     15000 |        5000 |  10000 | 100.0000 |  85.0000 | https://metrickittools.com/glossary/nrr
              100000 |     15000 |        5000 |   8000 | 102.0000 |  87.0000 | https://metrickittools.com/guides/nrr-guide
              100000 |     15000 |        5000 |  10000 | 100.0000 |  85.0000 | https://freeonlinecal.com/marketing/nrr-rate-calculator
               27000 |      8000 |           0 |   5000 | 111.1111 |  81.4815 | https://churnzero.net/churnopedia/net-revenue-retention/
               27000 |         0 |           0 |   5000 |  81.4815 |  81.4815 | https://creativeg.gr/tips/gross-revenue-retention-defined/
               20000 |      3000 |         800 |   1200 | 105.0000 |  90.0000 | https://bigdelta.com/library/metrics/nrr-vs-grr
              100000 |      8000 |        6000 |   8000 |  94.0000 |  86.0000 | https://www.superleap.com/blog/sales/gross-revenue-retention
             1000000 |    200000 |       50000 | 100000 | 105.0000 |  85.0000 | https://www.coachpms.com/metrics-1/net-dollar-retention
              100000 |     15000 |        3000 |   5000 | 107.0000 |  92.0000 | https://pitchkit.net/learn/glossary/ndr
              100000 |     10000 |        5000 |   5000 | 100.0000 |  90.0000 | https://saastorm.io/glossary/net-revenue-retention
             2000000 |    200000 |           0 |  75000 | 106.2500 |  96.2500 | https://dodopayments.com/glossary/net-revenue-retention-(nrr)
               50000 |      5000 |           0 |   2000 | 106.0000 |  96.0000 | https://productanalyst.ai/resources/how-to/what-is-net-revenue-retention-in-stripe
                 100 |        10 |          10 |     10 |  90.0000 |  80.0000 | https://help.chartmogul.com/hc/en-us/articles/203359341-Metric-MRR-Churn-Rate
                 100 |        10 |           0 |      0 | 110.0000 | 100.0000 | https://help.chartmogul.com/hc/en-us/articles/4414075567250-Metric-Net-MRR-Churn-Rate
                5000 |      1000 |           0 |      0 | 120.0000 | 100.0000 | https://chargebee.com/docs/2.0/recurring-revenue.html
            10000000 |   1800000 |      600000 | 900000 | 103.0000 |  85.0000 | https://pulserevops.com/sales-trainings/q97
              100000 |     18000 |        5000 |   8000 | 105.0000 |  87.0000 | https://trychurnai.com/blog/net-revenue-retention-explained-for-founders
               84000 |     14000 |        3000 |   6000 | 105.9524 |  89.2857 | https://marketinque.com/glossary/nrr
             1000000 |    300000 |           0 | 100000 | 120.0000 |  90.0000 | https://early.tools/glossary/nrr
              100000 |     15000 |        5000 |   8000 | 102.0000 |  87.0000 | https://theprimecalculator.com/business/net-revenue-retention-calculator/formula
               50000 |      6000 |        2000 |   3000 | 102.0000 |  90.0000 | https://www.revenuecalculators.com/guides/net-revenue-retention
              550000 |    130000 |       65000 |  30000 | 106.3636 |  82.7273 | https://matoki-sf.com/insights/polishing-your-nrr
              100000 |     15000 |        5000 |   8000 | 102.0000 |  87.0000 | https://www.runfutureproof.com/terms/nrr-net-revenue-retention
              100000 |     12000 |        3000 |   5000 | 104.0000 |  92.0000 | https://www.apparate.com.au/resources/calculators/net-revenue-retention
             2000000 |    300000 |       50000 | 100000 | 107.5000 |  92.5000 | https://blog.workday.com/en-us/how-to-calculate-net-revenue-retention.html#saas
              600000 |     30000 |       60000 |  70000 |  83.3333 |  78.3333 | https://blog.workday.com/en-us/how-to-calculate-net-revenue-retention.html#retainer
              100000 |     15000 |        5000 |   8000 | 102.0000 |  87.0000 | https://calculatorlib.com/net-revenue-retention-calculator
              100000 |     15000 |        2000 |   5000 | 108.0000 |  93.0000 | https://upollo.ai/resources/net-revenue-retention-calculator
                 100 |        10 |           0 |      0 | 110.0000 | 100.0000 | https://www.scalexp.com/saas-metrics-library/gross-net-revenue-retention/
            """)
    void nrr_and_grr_of_a_published_example(
            BigDecimal start,
            BigDecimal expansion,
            BigDecimal contraction,
            BigDecimal churn,
            String nrr,
            String grr,
            String source) {
        Tally tally = book(start, expansion, contraction, churn).total();

        assertThat(tally.amount(Column.OPENING)).isEqualTo(Amount.rounded(start));
        assertThat(tally.amount(Column.EXPANSION)).isEqualTo(Amount.rounded(expansion));
        assertThat(tally.amount(Column.CONTRACTION)).isEqualTo(Amount.rounded(contraction));
        assertThat(tally.amount(Column.CHURN)).isEqualTo(Amount.rounded(churn));
        Figures figures = Figures.of(tally, Method.standard());
        assertThat(percent(figures.nrr())).as(source).isEqualTo(nrr);
        assertThat(percent(figures.grr())).as(source).isEqualTo(grr);
    }

    /** One unit for each movement, and beside them two that are in no cohort: one new, one returned. */
    private static Book book(BigDecimal start, BigDecimal expansion, BigDecimal contraction, BigDecimal churn) {
        BigDecimal shrinking = contraction.add(BigDecimal.ONE);
        BigDecimal growing = start.subtract(churn).subtract(shrinking);
        return Book.of("""
                1 | - | - | %s | %s
                1 | - | - | %s | 1
                %s | - | - | %s | -
                1 | - | - | - | 5000
                1 | - | - | was | 7000
                """.formatted(growing, growing.add(expansion), shrinking, churn.signum(), churn));
    }

    private static String percent(Retention retention) {
        return retention
                .ratio()
                .map(ratio -> ratio.movePointRight(2).setScale(4, RoundingMode.HALF_UP))
                .map(BigDecimal::toPlainString)
                .orElse("none");
    }
}
