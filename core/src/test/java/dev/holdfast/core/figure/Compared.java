package dev.holdfast.core.figure;

import dev.holdfast.core.balance.Shared;
import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.method.Method;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two windows, of units written as {@code later / earlier}, such as {@code 100>120 / -}. */
final class Compared {
    private Compared() {}

    /** A unit's denominator and numerator in each window; null where it is not in the cohort. */
    record Pair(@Nullable Side later, @Nullable Side earlier) {
        static Pair of(String text) {
            String[] sides = text.split("/", -1);
            return new Pair(side(sides[0].strip()), side(sides[1].strip()));
        }

        private static @Nullable Side side(String text) {
            String[] parts = text.split(">", -1);
            return text.equals("-") ? null : new Side(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        }
    }

    record Side(long denominator, long numerator) {
        Shared with(Side earlier) {
            return new Shared(
                    1,
                    product(denominator, earlier.denominator),
                    product(denominator, earlier.numerator),
                    product(numerator, earlier.denominator),
                    product(numerator, earlier.numerator));
        }
    }

    static List<Pair> pairs(String units) {
        return Arrays.stream(units.split(",", -1)).map(Pair::of).toList();
    }

    static Difference difference(List<Pair> pairs, Method method) {
        Shared shared = Shared.NOTHING;
        for (Pair pair : pairs) {
            if (pair.later != null && pair.earlier != null) {
                shared = shared.plus(pair.later.with(pair.earlier));
            }
        }
        return Difference.of(
                tally(pairs.stream().map(Pair::later)), tally(pairs.stream().map(Pair::earlier)), shared, method);
    }

    private static Tally tally(Stream<@Nullable Side> sides) {
        return sides.filter(Objects::nonNull)
                .map(side -> Sized.unit(side.denominator, side.numerator))
                .reduce(Tally.EMPTY, Tally::plus);
    }

    private static BigInteger product(long left, long right) {
        return BigInteger.valueOf(left).multiply(BigInteger.valueOf(right));
    }
}
