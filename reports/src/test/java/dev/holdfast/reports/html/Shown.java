package dev.holdfast.reports.html;

import dev.holdfast.core.statement.Statement;
import dev.holdfast.reports.document.Everything;
import dev.holdfast.reports.document.Extremes;
import dev.holdfast.reports.document.Histories;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.provider.Arguments;

/** Statements that are looked at in a browser. */
final class Shown {
    /** Of more segments than a matrix can show. */
    static final Statement RANKED =
            Histories.segmented(Histories.names("Tier", 10), Histories.names("Channel", 5), 700);

    private Shown() {}

    static Stream<Arguments> statements() {
        return Stream.of(
                named("everything", Everything.issued()),
                named("definitions", Everything.defined()),
                named("vast amounts and long names", Histories.vast()),
                named("a ranking", RANKED),
                named("yen", Histories.yen()),
                named("one customer", Histories.doubled()),
                named("no cohort", Histories.withoutCohort()),
                named("names that read from right to left", rightToLeft()),
                named("other currencies", Extremes.abroad()));
    }

    private static Statement rightToLeft() {
        return Histories.named(
                "شركة الشمال", List.of("企業向けプラン", "Übergröße"), List.of("مبيعات مباشرة", "пар\u200bтнёры"));
    }

    private static Arguments named(String name, Statement statement) {
        return Arguments.of(Named.of(name, statement));
    }
}
