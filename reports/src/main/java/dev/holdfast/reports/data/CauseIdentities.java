package dev.holdfast.reports.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What ties causes to the movements they explain: in every segment they add up to each. */
record CauseIdentities(Problems problems) {
    private record Moved(JsonNode segment, String movement) {}

    /** Passed over where a file of an earlier layout tells no causes. */
    void check(Part causes, Part cells) {
        if (!causes.isThere()) {
            return;
        }
        Map<Moved, BigDecimal> sums = new HashMap<>();
        for (Part cause : causes.parts()) {
            Moved moved = new Moved(
                    cause.at("segment").node(), cause.at("movement").text().orElse(""));
            problems.number(cause.at("amount")).ifPresent(amount -> sums.merge(moved, amount, BigDecimal::add));
        }
        for (Part cell : cells.parts()) {
            require(cell, "expansion", sums, BigDecimal.ONE);
            require(cell, "contraction", sums, BigDecimal.ONE.negate());
            require(cell, "churn", sums, BigDecimal.ONE.negate());
            require(cell, "reactivation", sums, BigDecimal.ONE);
        }
    }

    private void require(Part cell, String movement, Map<Moved, BigDecimal> sums, BigDecimal sign) {
        Optional<BigDecimal> stated = problems.number(cell.at(movement));
        BigDecimal caused = sums.getOrDefault(new Moved(cell.at("segment").node(), movement), BigDecimal.ZERO);
        problems.requireEqual(cell, movement, stated, "the sum of its causes", caused.multiply(sign));
    }
}
