package dev.holdfast.core.statement;

import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.balance.Shared;
import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.figure.Difference;
import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.method.Averaging;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.time.Window;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A statement: everything that is printed, as a plain value. The same statement always gives the same documents.
 *
 * @param company whose it is
 * @param currency reporting currency, ISO 4217
 * @param windows the spans it covers
 * @param headline trailing twelve months, all units
 * @param yearAgo the same a year before
 * @param monthAgo the same a month before
 * @param month the close's month
 * @param monthYearAgo that month a year before
 * @param quarter the last complete fiscal quarter
 * @param quarterYearAgo that quarter a year before
 * @param bridge opening to closing of the headline window
 * @param trend trailing twelve months at each of the last 24 closes
 * @param matrix the headline window by tier and channel
 * @param stories the bridge and trend of each segment of the matrix that had a unit, the largest of each set of dimensions
 * @param closingAtOwnRates closing MRR at the closing day's rates; empty when a rate is missing there
 * @param dataRead the rows it rests on
 * @param method how the figures are made
 * @param provenance where they come from
 * @param movements the list of what each unit did, which stands beside it; empty where none was made
 * @param past how it stands to the statements before it
 * @param definitions the headline's period under other published definitions
 * @param disclosures what lies under the headline
 * @param contribution of each tier to the change on a year ago; empty where the method does not print it
 * @param migration from tier to tier
 * @param annex what is told beside
 * @param ledger what ties it to the books
 * @param commentary its headings
 * @param seal what makes it an issued one; empty for a draft
 */
public record Statement(
        Company company,
        String currency,
        StatementWindows windows,
        Figures headline,
        Figures yearAgo,
        Figures monthAgo,
        Figures month,
        Figures monthYearAgo,
        Figures quarter,
        Figures quarterYearAgo,
        Bridge bridge,
        Trend trend,
        Matrix matrix,
        SortedMap<Segment, SegmentStory> stories,
        Optional<Amount> closingAtOwnRates,
        DataRead dataRead,
        Method method,
        Provenance provenance,
        Optional<MovementsFile> movements,
        Past past,
        List<OtherDefinition> definitions,
        Disclosures disclosures,
        Optional<Contribution> contribution,
        Migration migration,
        Annex annex,
        Ledger ledger,
        Commentary commentary,
        Optional<Seal> seal) {
    public Statement {
        stories = Collections.unmodifiableSortedMap(new TreeMap<>(stories));
        definitions = List.copyOf(definitions);
    }

    /**
     * Makes the statement of a measurement of {@link StatementWindows#all()} by tier and channel.
     *
     * @param evidence what was said before and what the ledger says; {@link Evidence#NONE} where nothing is known of either
     * @throws dev.holdfast.core.fault.Fault {@code IDENTITY_BROKEN} when the figures contradict themselves,
     *     {@code NO_DATA} when no unit had MRR at either close; those of {@link Ledger}
     */
    public static Statement of(Company company, StatementWindows windows, Measurement measured, Evidence evidence) {
        Identities.check(measured);
        Figure figure = new Figure(measured);
        Tally headline = measured.tallies().total(windows.headline());
        Identities.requireData(headline, windows.headline());
        SortedMap<Segment, Figures> cells = new TreeMap<>();
        measured.tallies()
                .of(windows.headline())
                .forEach((segment, tally) -> cells.put(segment, Figures.of(tally, measured.method())));
        Matrix matrix = Matrix.of(cells, measured.method().tierOrder());
        Trend trend = new Trend(windows.trend().stream()
                .map(window -> new Trend.Point(
                        window.close(),
                        figure.of(window),
                        evidence.reported(window.close())
                                .filter(reported -> !reported.close().equals(windows.close()))))
                .toList());
        boolean shareMonths = measured.method().averaging() == Averaging.NONE
                && measured.method().sums().equals(measured.method().shorterSums());
        Past past = Past.of(windows, figure::of, shareMonths, evidence);
        Ledger ledger = Ledger.of(windows, measured, evidence);
        String currency = measured.method().requiredCurrency();
        Annex annex = evidence.annex();
        Disclosures disclosures = Disclosures.of(measured.tallies().details(), headline);
        Difference change = Difference.of(
                headline,
                measured.tallies().total(windows.yearAgo()),
                measured.tallies().details().shared().getOrDefault(Segment.TOTAL, Shared.NOTHING),
                measured.method());
        Optional<Contribution> contribution = Contribution.of(windows, measured, matrix, change);
        Migration migration = Migration.of(
                measured.tallies().details().flow(),
                annex.paused(),
                // Without an order of tiers, the largest stands first, as in the matrix.
                measured.method().tierOrder().isEmpty()
                        ? matrix.tiers().reversed()
                        : measured.method().tierOrder());
        boolean closingRates = !measured.withoutClosingRates().contains(windows.headline());
        return new Statement(
                company,
                currency,
                windows,
                figure.of(windows.headline()),
                figure.of(windows.yearAgo()),
                figure.of(windows.monthAgo()),
                figure.of(windows.month()),
                figure.of(windows.monthYearAgo()),
                figure.of(windows.quarter()),
                figure.of(windows.quarterYearAgo()),
                Bridge.of(headline),
                trend,
                matrix,
                new SegmentStories(windows, measured).all(),
                Optional.of(headline.amount(Column.CLOSING_AT_OWN_RATE)).filter(known -> closingRates),
                measured.dataRead(),
                measured.method(),
                measured.provenance(),
                Optional.empty(),
                past,
                evidence.definitions(),
                disclosures,
                contribution,
                migration,
                annex,
                ledger,
                Commentary.of(
                        new Commentary.Story(
                                windows,
                                figure.of(windows.headline()),
                                figure.of(windows.yearAgo()),
                                trend,
                                matrix,
                                measured.dataRead(),
                                measured.method(),
                                past,
                                ledger,
                                evidence.definitions(),
                                disclosures,
                                change,
                                contribution,
                                migration,
                                annex),
                        Notation.of(currency, headline.amount(Column.OPENING), annex.presentation())),
                Optional.empty());
    }

    /** This statement with a seal; all else stays. */
    public Statement sealed(Seal with) {
        return with(movements, Optional.of(with));
    }

    /** This statement with a list of movements beside it; all else stays. */
    public Statement beside(MovementsFile list) {
        return with(Optional.of(list), seal);
    }

    private Statement with(Optional<MovementsFile> list, Optional<Seal> with) {
        return new Statement(
                company,
                currency,
                windows,
                headline,
                yearAgo,
                monthAgo,
                month,
                monthYearAgo,
                quarter,
                quarterYearAgo,
                bridge,
                trend,
                matrix,
                stories,
                closingAtOwnRates,
                dataRead,
                method,
                provenance,
                list,
                past,
                definitions,
                disclosures,
                contribution,
                migration,
                annex,
                ledger,
                commentary,
                with);
    }

    /**
     * Closing MRR at the closing day's rates, where that is another sum: of several currencies in constant ones. What exchange
     * rates did is that less the bridge's closing.
     */
    public Optional<Amount> reportedClosing() {
        return closingAtOwnRates.filter(known -> !dataRead.ratesAtHeadline().isEmpty() && !method.isSpot());
    }

    /** How its numbers are written. */
    public Notation notation() {
        return Notation.of(currency, headline.tally().amount(Column.OPENING), annex.presentation());
    }

    private record Figure(Measurement measured) {
        Figures of(Window window) {
            return Figures.of(measured.tallies().total(window), measured.method());
        }
    }
}
