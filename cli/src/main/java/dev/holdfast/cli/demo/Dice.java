package dev.holdfast.cli.demo;

import java.util.List;
import java.util.stream.IntStream;

/** A stream of random choices, SplitMix64 written out, so that a seed means the same on every Java version. */
final class Dice {
    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private long state;

    Dice(long seed) {
        state = seed;
    }

    /** Dice of their own: however often they are thrown, these here go on as before. */
    Dice fork() {
        return new Dice(next());
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    /** From low to high, both inclusive. */
    int between(int low, int high) {
        return low + (int) (unit() * (high - low + 1));
    }

    /** From low, inclusive, to high, exclusive. */
    double between(double low, double high) {
        return low + unit() * (high - low);
    }

    <T> T pick(List<T> values) {
        return values.get(between(0, values.size() - 1));
    }

    /** Each value as likely as the weight at its place. */
    <T> T pick(List<T> values, int... weights) {
        int rest = between(0, IntStream.of(weights).sum() - 1);
        int index = 0;
        while (rest >= weights[index]) {
            rest -= weights[index];
            index++;
        }
        return values.get(index);
    }

    /** Mean 0, deviation 1: twelve uniform draws are bell-shaped enough here, and need no logarithm. */
    double bell() {
        double sum = -6;
        for (int draw = 0; draw < 12; draw++) {
            sum += unit();
        }
        return sum;
    }

    /** Around 1 by a factor: half of the draws lie above 1, two thirds within exp(±spread). */
    double factor(double spread) {
        return StrictMath.exp(spread * bell());
    }

    private double unit() {
        return (next() >>> 11) * UNIT;
    }

    private long next() {
        state += STEP;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
