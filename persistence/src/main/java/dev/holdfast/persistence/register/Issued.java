package dev.holdfast.persistence.register;

import dev.holdfast.core.figure.Retention;
import dev.holdfast.core.statement.Reported;
import java.util.Optional;

/**
 * A statement that was issued.
 *
 * @param figures what it says of its trailing twelve months
 * @param logoRetention of the same
 * @param run that prepared it; empty when it was issued before the register was kept, and imported
 * @param source where an imported figure comes from
 */
public record Issued(Reported figures, Retention logoRetention, Optional<String> run, Optional<String> source) {}
