package dev.holdfast.core.statement;

import dev.holdfast.core.balance.CauseTally;
import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.movement.Movement;
import dev.holdfast.core.movement.MovementCause;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The heading of the bridge: what outran what, and which causes bring the growth. */
record BridgeWords(Commentary.Story story, Notation notation) {
    private static final BigDecimal MOST = new BigDecimal("0.75");
    private static final BigDecimal LITTLE = new BigDecimal("0.1");
    private static final int MOST_CAUSES = 3;

    Heading heading() {
        Tally tally = story.headline().tally();
        String subtitle = "Bridge of the " + Phrases.customers(tally.sum(Column.OPENING_UNITS), notation) + " with "
                + notation.balance() + " on "
                + notation.longDay(story.windows().headline().open().day()) + ", " + notation.unit() + "." + other();
        return new Heading(message(tally), subtitle);
    }

    private String message(Tally tally) {
        Amount gains = tally.amount(Column.EXPANSION);
        Amount losses = tally.amount(Column.CONTRACTION).plus(tally.amount(Column.CHURN));
        if (tally.sum(Column.OPENING_UNITS) == 0) {
            return "Customers who came since bring all of the " + notation.balance();
        }
        if (gains.signum() == 0 && losses.signum() > 0) {
            return "Losses of " + notation.money(losses) + " met no expansion";
        }
        if (losses.compareTo(gains) > 0) {
            return "Losses of " + notation.money(losses) + " outran expansion of " + notation.money(gains);
        }
        if (gains.signum() == 0) {
            return "Nothing was gained and nothing lost";
        }
        return growth(gains).orElseGet(() -> plain(gains, losses));
    }

    private String plain(Amount gains, Amount losses) {
        if (gains.equals(losses)) {
            return "Expansion of " + notation.money(gains) + " just replaces the losses";
        }
        return losses.signum() == 0
                ? "Expansion of " + notation.money(gains) + " met no losses"
                : "Expansion of " + notation.money(gains) + " more than replaces losses of " + notation.money(losses);
    }

    /** The causes that make three quarters of the expansion, where three do. */
    private Optional<String> growth(Amount gains) {
        List<ExpansionCauses.Step> steps = causes().map(ExpansionCauses::named).orElse(List.of());
        List<MovementCause> bringing = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (ExpansionCauses.Step step : steps.subList(0, Math.min(MOST_CAUSES, steps.size()))) {
            bringing.add(step.cause());
            sum = sum.add(step.amount().decimal());
            if (sum.compareTo(gains.decimal().multiply(MOST)) >= 0) {
                return Optional.of(bring(bringing) + (bringing.contains(MovementCause.PRICE) ? "" : price(gains)));
            }
        }
        return Optional.empty();
    }

    private static String bring(List<MovementCause> causes) {
        List<String> names = causes.stream().map(CauseNames::adding).toList();
        return Phrases.sentence(Phrases.listed(names)) + (Phrases.isOne(names) ? " brings" : " bring") + " the growth";
    }

    /** Said where there was some: of what did not happen nothing is said. */
    private String price(Amount gains) {
        return story.disclosures()
                .causes()
                .map(causes ->
                        causes.of(Segment.TOTAL).get(new CauseTally.Part(Movement.EXPANSION, MovementCause.PRICE)))
                .map(CauseTally.Caused::amount)
                .filter(price -> price.signum() > 0
                        && price.decimal().compareTo(gains.decimal().multiply(LITTLE)) < 0)
                .map(price -> "; price adds little")
                .orElse("");
    }

    private String other() {
        return causes().flatMap(ExpansionCauses::other)
                .map(rest -> " Other: "
                        + Phrases.listed(
                                rest.of().stream().map(CauseNames::ofMany).toList())
                        + " of those that grew.")
                .orElse("");
    }

    private Optional<ExpansionCauses> causes() {
        return story.disclosures()
                .causes()
                .map(causes -> ExpansionCauses.of(
                        causes, Segment.TOTAL, story.headline().tally().amount(Column.OPENING)));
    }
}
