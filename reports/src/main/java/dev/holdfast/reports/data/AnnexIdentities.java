package dev.holdfast.reports.data;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What ties what is told beside the figures to the headline: parts add up to it, whatever they are parts of. */
final class AnnexIdentities {
    /** What groups of units add up to; a group that the window is not measured on is not listed, so no more. */
    private static final List<String> MEASURED = List.of("units", "denominator");
    /** So does what they did, where the window is measured on all units with MRR at open. */
    private static final List<String> MOVED = List.of("expansion", "contraction", "churn");
    /** Each ratio is rounded to twelve decimals. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.000000000001");

    private final Problems problems;
    private final StatedMethod method;
    private final Part headline;

    AnnexIdentities(Problems problems, StatedMethod method, Part headline) {
        this.problems = problems;
        this.method = method;
        this.headline = headline;
    }

    /** Rate and mix of all tiers are the change of NRR. */
    void checkContribution(Part contribution) {
        List<Part> parts = contribution.at("tiers").parts().stream()
                .flatMap(tier -> Stream.of(tier.at("rate"), tier.at("mix")))
                .toList();
        Optional<BigDecimal> change = problems.numberOrNull(contribution.at("change"));
        Optional<BigDecimal> sum = sum(parts);
        if (change.isPresent() && sum.isPresent()) {
            BigDecimal most = ROUNDING.multiply(BigDecimal.valueOf(parts.size() + 1L));
            if (sum.get().subtract(change.get()).abs().compareTo(most) > 0) {
                problems.requireEqual(contribution, "change", change, "the sum of rate and mix", sum.get());
            }
        }
    }

    /** All passages between tiers lead from opening to closing MRR. */
    void checkMigration(Part migration) {
        List<Part> cells = migration.at("cells").parts();
        if (!cells.isEmpty()) {
            for (String amount : List.of("opening", "closing")) {
                requireSum(migration, cells, amount);
            }
        }
    }

    /** Groups of units are all of them. */
    void checkComparison(Part groups) {
        List<Part> now = groups.parts().stream().map(group -> group.at("now")).toList();
        if (!now.isEmpty()) {
            MEASURED.forEach(key -> requireSum(groups, now, key));
            if (method.isOfAllAtOpen()) {
                MOVED.forEach(key -> requireSum(groups, now, key));
            }
        }
    }

    /** Those that gained are the expansion, and those that lost contraction and churn; the largest are among them. */
    void checkMovers(Part movers) {
        Part gains = movers.at("gains");
        Part losses = movers.at("losses");
        problems.number(headline.at("expansion"))
                .ifPresent(due -> problems.requireEqual(
                        gains, "amount", problems.number(gains.at("amount")), "the headline's expansion", due));
        sum(List.of(headline.at("contraction"), headline.at("churn")))
                .ifPresent(due -> problems.requireEqual(
                        losses,
                        "amount",
                        problems.number(losses.at("amount")),
                        "the headline's −contraction−churn",
                        due.negate()));
        movers.parts().forEach(side -> side.at("largest").parts().forEach(this::checkMover));
    }

    private void checkMover(Part mover) {
        List<Part> causes = mover.at("causes").parts();
        Optional<BigDecimal> opening = problems.number(mover.at("opening"));
        if (opening.isPresent() && !causes.isEmpty()) {
            sum(causes)
                    .ifPresent(moved -> problems.requireEqual(
                            mover,
                            "closing",
                            problems.number(mover.at("closing")),
                            "opening and its causes",
                            opening.get().add(moved)));
        }
    }

    private void requireSum(Part where, List<Part> parts, String key) {
        sum(parts.stream().map(part -> part.at(key)).toList())
                .ifPresent(due -> problems.requireEqual(
                        where, "the headline's " + key, problems.number(headline.at(key)), "the sum of " + key, due));
    }

    /** Empty where one of them is missing or no number. */
    private Optional<BigDecimal> sum(List<Part> parts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Part part : parts) {
            Optional<BigDecimal> value = problems.number(part);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(value.get());
        }
        return Optional.of(sum);
    }
}
