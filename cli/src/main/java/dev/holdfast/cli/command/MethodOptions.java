package dev.holdfast.cli.command;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Preset;
import dev.holdfast.core.time.Close;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** At which close, by which method, and knowing what. */
final class MethodOptions {
    @Option(
            names = "--close",
            paramLabel = "DATE",
            required = true,
            showDefaultValue = Visibility.NEVER,
            converter = Reading.Day.class,
            description = "Measure at the close of this day, the last of a month: 2025-12-31.")
    private LocalDate close = LocalDate.EPOCH;

    @Option(
            names = "--preset",
            paramLabel = "NAME",
            converter = Reading.PresetName.class,
            description = "Define retention as a known company does in a filing; 'holdfast method presets' lists them.")
    private @Nullable Preset preset;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            showDefaultValue = Visibility.NEVER,
            converter = Reading.KeyValue.class,
            description = "Override a setting of the method: --set grain=customer. May be given more than once.")
    private List<Reading.Assignment> settings = List.of();

    @Option(
            names = "--known-at",
            paramLabel = "TIMESTAMP",
            converter = Reading.Timestamp.class,
            description = "Measure what was known at this instant: 2026-01-03T06:00:00Z. Default: now.")
    private @Nullable Instant knownAt;

    /**
     * The configured method with what this call sets over it: first a preset, then single settings.
     *
     * @throws Fault {@code SETTINGS_CONFLICT} where they do not go together
     */
    Method over(Method configured) {
        Method method = preset == null ? configured : preset.on(configured);
        for (Reading.Assignment assignment : settings) {
            method = assignment.on(method);
        }
        return method.requireCoherent();
    }

    /**
     * The close.
     *
     * @throws Fault {@code CLOSE_NOT_MONTH_END}; {@code CLOSE_IN_FUTURE} when its day has not begun in the method's zone
     */
    Close close(Method method, Clock clock) {
        Close asked = new Close(close);
        LocalDate today = LocalDate.now(clock.withZone(method.zone()));
        if (close.isAfter(today)) {
            throw new Fault(
                    ErrorCode.CLOSE_IN_FUTURE,
                    asked + " has not come yet: today is " + today + " in " + method.zone(),
                    "Use " + Close.of(YearMonth.from(today.plusDays(1)).minusMonths(1)) + " or an earlier close");
        }
        return asked;
    }

    /**
     * What is to be known; empty: everything known now.
     *
     * @throws Fault {@code USAGE} for an instant still to come, whose knowledge would change
     */
    Optional<Instant> knownAt(Clock clock) {
        Instant now = clock.instant();
        if (knownAt != null && knownAt.isAfter(now)) {
            throw new Fault(
                    ErrorCode.USAGE,
                    "--known-at " + knownAt + " has not come yet: it is " + now,
                    "Leave it out to use all that is known now");
        }
        return Optional.ofNullable(knownAt);
    }
}
