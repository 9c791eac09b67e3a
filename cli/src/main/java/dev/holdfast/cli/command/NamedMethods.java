package dev.holdfast.cli.command;

import dev.holdfast.cli.config.Configuration;
import dev.holdfast.cli.job.Door;
import dev.holdfast.cli.job.Lookup;
import dev.holdfast.cli.job.RegisterDoor;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.method.Fingerprint;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Preset;
import dev.holdfast.persistence.register.RegisterReader;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The methods that a user can name. */
record NamedMethods(Holdfast holdfast) {
    static final String CONFIGURED = "configured";
    private static final String STANDARD = "default";
    private static final String ISSUED = "issued";

    /**
     * The method of a name.
     *
     * @throws Fault {@code PRESET_UNKNOWN} for a name that is none; {@code REGISTER_UNKNOWN} for a month or run that is not
     *     there, and for one whose method this release does not know
     */
    Method of(String name) {
        return switch (name) {
            case CONFIGURED -> configuration().method().requireCoherent();
            case STANDARD -> Method.standard();
            case ISSUED ->
                register(past -> read(
                        past,
                        past.lastMethod()
                                .orElseThrow(() -> new Fault(
                                        ErrorCode.REGISTER_UNKNOWN,
                                        "no statement is issued yet",
                                        "Name another method: configured, default or a preset"))));
            default ->
                isOfRegister(name)
                        ? register(past ->
                                read(past, new Lookup(past).prepared(name).fingerprint()))
                        : preset(name)
                                .orElseThrow(() -> unknown(name))
                                .on(configuration().method());
        };
    }

    /** The preset of a name; empty where the name is none of a preset. */
    static Optional<Preset> preset(String name) {
        return Preset.all().stream()
                .filter(preset -> preset.name().equals(name))
                .findFirst();
    }

    Configuration configuration() {
        return holdfast.configuration();
    }

    private static Fault unknown(String name) {
        return new Fault(
                ErrorCode.PRESET_UNKNOWN,
                "there is no method '" + name + "'",
                "Use configured, default, issued, a month or run of the register, or a preset: "
                        + Preset.all().stream().map(Preset::name).collect(Collectors.joining(", ")));
    }

    private static boolean isOfRegister(String name) {
        return !name.isEmpty() && Character.isDigit(name.charAt(0));
    }

    private static Method read(RegisterReader past, Fingerprint fingerprint) {
        return past.method(fingerprint)
                .orElseThrow(() -> new Fault(
                        ErrorCode.REGISTER_UNKNOWN,
                        "the method " + fingerprint.brief() + " has rules that this release does not know",
                        "Use the release that issued under it"));
    }

    <T> T register(Function<RegisterReader, T> reading) {
        try (RegisterDoor door = new Door(configuration(), holdfast.surroundings()).openRegister(false)) {
            return reading.apply(door.existing().now());
        }
    }
}
