package dev.holdfast.reports.document;

import dev.holdfast.core.method.Column;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.statement.DataRead;
import dev.holdfast.core.statement.DataRead.RatePair;
import dev.holdfast.core.statement.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.provider.Arguments;

/** Statements that every document has to stand: usual ones, and those at the edges. */
public final class Extremes {
    private Extremes() {}

    /** Each is measured once for all classes of tests. */
    private static final class Measured {
        private static final List<Arguments> STATEMENTS = List.of(
                statement("a usual company", Histories.northwind()),
                statement("all that one can hold", Everything.issued()),
                statement("other definitions", Everything.defined()),
                statement("a long text with markup", Everything.saying("<b>bold</b> & \"long\" ".repeat(20))),
                statement("rates of two currencies", abroad()),
                statement("yen", Histories.yen()),
                statement("no cohort", Histories.withoutCohort()),
                statement("first month", Histories.firstMonth()),
                statement("one cent", Histories.tiny()),
                statement("9 %", Histories.ninePercent()),
                statement("900 %", Histories.nineHundredPercent()),
                statement("nobody leaves", Histories.withoutLoss()),
                statement("everybody left", Histories.deserted()),
                statement("names of many tongues", Histories.ofManyTongues()),
                statement("dinars, grace and more events than there is room for", Histories.inGrace()),
                statement("trillions, long names, markup", Histories.vast()),
                statement("one segment", Histories.doubled()),
                statement(
                        "the largest matrix",
                        Histories.segmented(Histories.names("Tier", 8), Histories.names("Channel", 5), 900)),
                statement(
                        "a ranked list",
                        Histories.segmented(Histories.names("Tier", 12), Histories.names("Channel", 9), 900)));
    }

    public static Stream<Arguments> statements() {
        return Measured.STATEMENTS.stream();
    }

    /** Every fourth of them, for what takes its time. */
    public static Stream<Arguments> some() {
        return IntStream.range(0, Measured.STATEMENTS.size())
                .filter(place -> place % 4 == 1)
                .mapToObj(Measured.STATEMENTS::get);
    }

    private static Arguments statement(String name, Statement statement) {
        return Arguments.of(Named.of(name, statement));
    }

    /** A statement with other currencies, whose rates moved; one has no rate at open. */
    public static Statement abroad() {
        Statement of = Histories.northwind();
        DataRead read = of.dataRead();
        return new Statement(
                of.company(),
                of.currency(),
                of.windows(),
                of.headline(),
                of.yearAgo(),
                of.monthAgo(),
                of.month(),
                of.monthYearAgo(),
                of.quarter(),
                of.quarterYearAgo(),
                of.bridge(),
                of.trend(),
                of.matrix(),
                of.stories(),
                Optional.of(of.headline().tally().amount(Column.CLOSING).minus(Amount.of("1234.5678"))),
                new DataRead(
                        read.rows(),
                        read.firstDay(),
                        List.of(
                                new RatePair("EUR", Optional.of("1.0875"), Optional.of("1.0752")),
                                new RatePair("GBP", Optional.empty(), Optional.of("1.2731")))),
                of.method(),
                of.provenance(),
                of.movements(),
                of.past(),
                of.definitions(),
                of.disclosures(),
                of.contribution(),
                of.migration(),
                of.annex(),
                of.ledger(),
                of.commentary(),
                of.seal());
    }
}
