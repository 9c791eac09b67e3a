package dev.holdfast.cli.job;

import dev.holdfast.core.figure.Retention;
import dev.holdfast.core.statement.Cause;
import dev.holdfast.core.statement.Reported;
import dev.holdfast.persistence.register.FoundRestatement;
import dev.holdfast.persistence.register.Issued;
import dev.holdfast.persistence.register.RegisterReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Which changes of earlier figures go without a reason, and which do not. */
record Thresholds(RunOrder order, RegisterReader past) {
    /** Those beyond the threshold, when no reason is given. */
    List<RunResult.ReasonNeeded.Told> unexplained(List<FoundRestatement> found) {
        return order.restate().isPresent()
                ? List.of()
                : found.stream()
                        .filter(this::isBeyond)
                        .map(restatement -> new RunResult.ReasonNeeded.Told(
                                past.statement(restatement.close())
                                        .orElseThrow()
                                        .figures(),
                                restatement))
                        .toList();
    }

    /** Whether a figure moved by more than the threshold since it was last told. What another method does is not counted. */
    boolean isBeyond(FoundRestatement found) {
        Optional<FoundRestatement> told = past.restatements().reversed().stream()
                .filter(earlier -> earlier.close().equals(found.close()))
                .findFirst();
        Reported first = past.statement(found.close()).map(Issued::figures).orElseThrow();
        return isBeyond(told.map(FoundRestatement::nrr).orElse(first.nrr()), found.nrr(), byMethod(found, told, true))
                || isBeyond(
                        told.map(FoundRestatement::grr).orElse(first.grr()), found.grr(), byMethod(found, told, false));
    }

    private boolean isBeyond(Retention told, Retention now, BigDecimal byMethod) {
        BigDecimal allowed = order.policy().restatementPoints().movePointLeft(2);
        return Reported.difference(told, now)
                .map(points -> points.subtract(byMethod).abs().compareTo(allowed) > 0)
                .orElse(told.ratio().isPresent() != now.ratio().isPresent());
    }

    /** What another method does to a figure, beyond what it did when that was last told. */
    private BigDecimal byMethod(FoundRestatement found, Optional<FoundRestatement> told, boolean nrr) {
        return order.amend().isEmpty()
                ? BigDecimal.ZERO
                : byMethod(found, nrr)
                        .subtract(told.map(earlier -> byMethod(earlier, nrr)).orElse(BigDecimal.ZERO));
    }

    private static BigDecimal byMethod(FoundRestatement found, boolean nrr) {
        return found.effects().stream()
                .map(FoundRestatement.Traced::effect)
                .filter(effect -> effect.cause() == Cause.METHOD)
                .flatMap(effect -> (nrr ? effect.nrr() : effect.grr()).stream())
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }
}
