package dev.holdfast.core.statement;

import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.finding.Finding;
import dev.holdfast.core.method.Averaging;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Setting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Headings of the sections whose message follows from one tally or from the method. */
record SectionWords(Commentary.Story story, Notation notation) {
    Heading components() {
        String bars = isMeasured(story.yearAgo()) ? "; thin bars a year ago" : "";
        return new Heading(
                componentsMessage(),
                story.method().followsFromBridge()
                        ? "% of opening " + notation.balance() + bars
                        : "Point to point, % of opening " + notation.balance() + bars + ". " + parts());
    }

    /** What NRR is made of, where its components are not. */
    private String parts() {
        Tally tally = story.headline().tally();
        boolean average = story.method().averaging() != Averaging.NONE;
        return "NRR is not their sum" + (average ? " but an average; this year’s numerator is " : ": numerator ")
                + notation.money(tally.amount(Column.NUMERATOR)) + ", denominator "
                + notation.money(tally.amount(Column.DENOMINATOR));
    }

    private String componentsMessage() {
        if (!isMeasured(story.headline())) {
            return "Components need a cohort";
        }
        if (!isMeasured(story.yearAgo())) {
            return "Components of the change";
        }
        List<String> changes = new ArrayList<>();
        changed(Column.CHURN).ifPresent(direction -> changes.add(direction + " churn"));
        changed(Column.CONTRACTION).ifPresent(direction -> changes.add(direction + " contraction"));
        changed(Column.EXPANSION).ifPresent(direction -> changes.add(direction + " expansion"));
        return changes.isEmpty() ? "Components as a year ago" : Phrases.sentence(String.join(", ", changes));
    }

    /** Whether there was MRR at open to be a share of. */
    private static boolean isMeasured(Figures figures) {
        return figures.tally().sum(Column.OPENING) > 0;
    }

    private Optional<String> changed(Column column) {
        Figures now = story.headline();
        return now.rateOf(column)
                .ratio()
                .flatMap(rate -> story.yearAgo()
                        .rateOf(column)
                        .ratio()
                        .map(rate::subtract)
                        .filter(Notation::isVisible)
                        .map(change -> change.signum() > 0 ? "more" : "less"));
    }

    Heading reconciliation() {
        boolean tiers = story.matrix().tiers().size() > 1;
        return new Heading(
                "Opening to closing is accounted for in full" + (tiers ? ", in every tier" : ""),
                "All customers, " + notation.symbol()
                        + " of " + notation.balance() + ". "
                        + (story.method().attributesAtClose()
                                ? "Tier at close; of who has no MRR there, at opening."
                                : "Expansion to churn: tier at opening; new and returned: tier at close.")
                        + " Customers in brackets stay in the count.");
    }

    Heading dataRead() {
        return new Heading(findings() + "; " + outside(), "Item rows read for this statement, and what checks found");
    }

    private String findings() {
        List<Finding> open = story.annex().findings().all();
        if (open.isEmpty()) {
            return "No check is open";
        }
        long errors = open.stream().filter(Finding::isError).count();
        List<String> counts = Stream.of(counted(errors, "error"), counted(open.size() - errors, "warning"))
                .flatMap(Optional::stream)
                .toList();
        return Phrases.sentence(Phrases.listed(counts)) + (open.size() == 1 ? " is open" : " are open");
    }

    private Optional<String> counted(long count, String what) {
        return Optional.of(Phrases.number(count, notation) + " " + what + (count == 1 ? "" : "s"))
                .filter(any -> count > 0);
    }

    private String outside() {
        long outside = story.dataRead().total()
                - rows(DataRead.Kind.RECURRING)
                - (story.method().excludesUsage() ? 0 : rows(DataRead.Kind.USAGE));
        return outside == 0
                ? "every row read is in MRR"
                : notation.count(outside) + (outside == 1 ? " row is not MRR" : " rows are not MRR");
    }

    private long rows(DataRead.Kind kind) {
        return story.dataRead().rows().getOrDefault(kind, 0L);
    }

    Heading method() {
        return new Heading("How the figure is made", "Version " + story.method().version());
    }

    Heading settings() {
        List<String> changed = Arrays.stream(Setting.values())
                .filter(setting -> setting != Setting.CURRENCY)
                .filter(setting -> !story.method().value(setting).equals(setting.defaultValue()))
                .map(Setting::key)
                .toList();
        String message = changed.isEmpty()
                ? "Every setting is at its default"
                : "Every setting is at its default but " + Phrases.listed(changed);
        return new Heading(
                message,
                "Settings of method " + story.method().version() + "; SHA-256 "
                        + story.method().fingerprint());
    }
}
