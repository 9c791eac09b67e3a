package dev.holdfast.reports.pdf;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Chooses the six letters before the name of a subset font. They only tell subsets apart, so they need not be secret, but
 * they must be the same in every run.
 */
final class FixedRandom extends SecureRandom {
    private static final long serialVersionUID = 1;

    private final transient RandomGenerator source;

    FixedRandom(long seed) {
        this.source = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    @Override
    public double nextDouble() {
        return source.nextDouble();
    }
}
