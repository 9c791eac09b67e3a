package dev.holdfast.cli.architecture.broken.cli.config;

import java.time.Instant;

/** Allowed: the one clock is here. */
final class AsksTheClock {

    private AsksTheClock() {}

    static Instant instant() {
        return Instant.now();
    }
}
