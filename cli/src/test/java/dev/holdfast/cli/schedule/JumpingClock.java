package dev.holdfast.cli.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that goes on like any other, from wherever it was last set to. */
final class JumpingClock extends Clock {
    private record Setting(Instant instant, long nanos) {}

    private volatile Setting setting;

    JumpingClock(Instant start) {
        setting = new Setting(start, System.nanoTime());
    }

    void jumpTo(Instant instant) {
        setting = new Setting(instant, System.nanoTime());
    }

    void jump(Duration duration) {
        jumpTo(instant().plus(duration));
    }

    @Override
    public Instant instant() {
        Setting now = setting;
        return now.instant.plusNanos(System.nanoTime() - now.nanos);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
