package dev.holdfast.core.statement;

import dev.holdfast.core.balance.UnitMovement;
import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.figure.Retention;
import dev.holdfast.core.item.CodePoints;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Method;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The unit without which NRR would be another most, whichever way: it need not have moved itself.
 *
 * @param unit its id
 * @param name how it is called; empty where it has no name
 * @param nrr without it, as a fraction of twelve decimals
 */
public record Decisive(String unit, Optional<String> name, BigDecimal nrr) {
    private record LeftOut(String unit, BigDecimal nrr, BigDecimal effect) {
        static final Comparator<LeftOut> MOST_FIRST =
                Comparator.comparing(LeftOut::effect).reversed().thenComparing(LeftOut::unit, CodePoints.ORDER);
    }

    /**
     * Finds it among the units of the headline; empty where no figure is another without one, for an average, and where some
     * unit counts that is told by none: it paid within the period and at neither close.
     *
     * @param names of units that have one
     */
    public static Optional<Decisive> of(
            Iterable<UnitMovement> units, Figures headline, Method method, Map<String, String> names) {
        if (!headline.tally().parts().isEmpty() || !method.isOfCohortAlone()) {
            return Optional.empty();
        }
        @Nullable LeftOut most = null;
        long told = 0;
        for (UnitMovement unit : units) {
            told = Math.addExact(
                    told, unit.counted().inCohort() ? unit.counted().denominator() : 0);
            LeftOut out = leftOut(unit, headline);
            if (out != null && (most == null || LeftOut.MOST_FIRST.compare(out, most) < 0)) {
                most = out;
            }
        }
        if (told != headline.tally().sum(Column.DENOMINATOR)) {
            return Optional.empty();
        }
        return Optional.ofNullable(most)
                .filter(out -> out.effect.signum() > 0)
                .map(out -> new Decisive(out.unit, Optional.ofNullable(names.get(out.unit)), out.nrr));
    }

    private static @Nullable LeftOut leftOut(UnitMovement unit, Figures headline) {
        if (!unit.counted().inCohort()) {
            return null;
        }
        return Retention.of(
                        headline.tally().sum(Column.NUMERATOR) - unit.counted().numerator(),
                        headline.tally().sum(Column.DENOMINATOR)
                                - unit.counted().denominator())
                .ratio()
                .flatMap(without -> headline.nrr()
                        .ratio()
                        .map(nrr -> new LeftOut(
                                unit.unit(),
                                Reported.rounded(without),
                                nrr.subtract(without).abs())))
                .orElse(null);
    }
}
