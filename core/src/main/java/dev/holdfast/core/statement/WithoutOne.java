package dev.holdfast.core.statement;

import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.figure.Retention;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Method;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * NRR with one unit left out: without the one that gained most, or without the one that lost most.
 *
 * @param unit its id
 * @param name how it is called
 * @param gain whether it gained
 */
public record WithoutOne(String unit, String name, boolean gain, BigDecimal nrr) {
    /** None where the method makes NRR of anything but opening and closing. */
    public static List<WithoutOne> of(Figures headline, Annex annex, Method method) {
        return method.followsFromBridge()
                ? Stream.of(
                                of(headline, annex, annex.movers().gains(), true),
                                of(headline, annex, annex.movers().losses(), false))
                        .flatMap(Optional::stream)
                        .toList()
                : List.of();
    }

    private static Optional<WithoutOne> of(Figures headline, Annex annex, Movers.Side side, boolean gain) {
        return side.largest().stream()
                .findFirst()
                .flatMap(mover -> Retention.of(
                                headline.tally().sum(Column.NUMERATOR)
                                        - mover.closing().tenThousandths(),
                                headline.tally().sum(Column.DENOMINATOR)
                                        - mover.opening().tenThousandths())
                        .ratio()
                        .map(nrr ->
                                new WithoutOne(mover.unit(), Naming.of(annex).of(mover), gain, nrr)));
    }
}
