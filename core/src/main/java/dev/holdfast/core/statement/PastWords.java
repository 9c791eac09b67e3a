package dev.holdfast.core.statement;

import dev.holdfast.core.money.Amount;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Headings of what leads from earlier statements to this one. */
record PastWords(Commentary.Story story, Notation notation) {
    private static final BigDecimal HALF_A_TENTH = new BigDecimal("0.0005");
    private static final Amount HALF_A_CENT = Amount.of("0.005");

    Optional<Heading> walk() {
        return story.past().walk().map(walk -> new Heading(walkMessage(walk), "From last month’s T12M to this one, %"));
    }

    private String walkMessage(Walk walk) {
        BigDecimal late = walk.step(Walk.Kind.LATE_DATA).orElse(BigDecimal.ZERO);
        BigDecimal dropped = walk.step(Walk.Kind.MONTH_DROPPED).orElse(BigDecimal.ZERO);
        BigDecimal added = walk.step(Walk.Kind.MONTH_ADDED).orElse(BigDecimal.ZERO);
        if (late.abs().compareTo(dropped.abs()) > 0 && late.abs().compareTo(added.abs()) > 0) {
            return "Late data moved the figure most";
        }
        String month = story.windows().close().month().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        BigDecimal balance = added.add(dropped);
        if (balance.abs().compareTo(HALF_A_TENTH) < 0) {
            return month + " matched the month it replaces";
        }
        return month + (balance.signum() > 0 ? " beat the month it replaces" : " fell short of the month it replaces");
    }

    Optional<Heading> restated() {
        return story.past().isFirst()
                ? Optional.empty()
                : Optional.of(new Heading(
                        restatedMessage(story.past().restatements()),
                        "NRR, trailing twelve months, %, of the months shown; issued statements stay as they were"));
    }

    private String restatedMessage(List<Restatement> restatements) {
        if (restatements.isEmpty()) {
            return "No month was restated";
        }
        boolean one = restatements.size() == 1;
        String subject = Phrases.sentence(Numerals.of(restatements.size()))
                + (one ? " month was restated" : " months were restated");
        return restatements.stream()
                .flatMap(restatement -> restatement.difference().stream())
                .map(BigDecimal::abs)
                .filter(points -> points.compareTo(HALF_A_TENTH) >= 0)
                .max(Comparator.naturalOrder())
                .map(most -> notation.points(most).replace("+", "") + " pp")
                .map(most -> subject + (one ? ", by " : ", none by more than ") + most)
                .orElse(subject);
    }

    Optional<Heading> amendment() {
        return story.past()
                .amendment()
                .map(amendment -> new Heading(
                        "The method changed: " + amendment.reason(),
                        "From version " + amendment.fromVersion() + " ("
                                + amendment.from().brief() + "): " + String.join("; ", amendment.settings())
                                + ". NRR, trailing twelve months, %, of earlier closes by both, on the same data"));
    }

    Heading ledger() {
        List<Reconciliation> all = story.ledger().reconciliations();
        return new Heading(
                all.isEmpty() ? "No ledger control was given" : ledgerMessage(all),
                all.isEmpty()
                        ? "gl_control of closing_mrr or month_revenue ties it to the books"
                        : "From closing MRR to the general ledger, " + notation.symbol());
    }

    private String ledgerMessage(List<Reconciliation> all) {
        Reconciliation worst = all.stream()
                .max(Comparator.comparing(Reconciliation::isWithin).reversed().thenComparing(PastWords::share))
                .orElseThrow();
        if (!worst.isWithin()) {
            Amount most = worst.difference();
            Amount size = most.signum() < 0 ? most.negated() : most;
            String text = size.compareTo(HALF_A_CENT) < 0
                    ? size.toString()
                    : notation.monthly().full(size);
            return "The ledger differs by " + notation.of(text) + ": beyond tolerance";
        }
        return worst.difference().signum() == 0
                ? "The ledger agrees to the cent"
                : "The ledger agrees within " + ceiling(share(worst)) + "%";
    }

    /** The difference in per cent of the ledger's amount. */
    private static BigDecimal share(Reconciliation of) {
        BigDecimal ledger = of.ledger().decimal().abs();
        BigDecimal difference = of.difference().decimal().abs().movePointRight(2);
        return ledger.signum() == 0 ? difference : difference.divide(ledger, 12, RoundingMode.UP);
    }

    /** The next number with one figure. */
    private static String ceiling(BigDecimal share) {
        return share.round(new MathContext(1, RoundingMode.CEILING))
                .stripTrailingZeros()
                .toPlainString();
    }
}
