package dev.holdfast.core.statement;

import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.figure.Retention;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Preset;
import java.util.List;

/**
 * The headline's period under the published definition of another company.
 *
 * @param preset whose definition it is
 * @param settings by which it differs from the statement's method, such as {@code cohort: active-at-open → survivors}
 */
public record OtherDefinition(Preset preset, List<String> settings, Retention nrr, Retention grr) {
    public OtherDefinition {
        settings = List.copyOf(settings);
    }

    /**
     * What a definition gives.
     *
     * @param method of the statement
     * @param figures of the headline's period by {@link Preset#on} of it
     */
    public static OtherDefinition of(Preset preset, Method method, Figures figures) {
        return new OtherDefinition(preset, preset.on(method).changesSince(method), figures.nrr(), figures.grr());
    }
}
