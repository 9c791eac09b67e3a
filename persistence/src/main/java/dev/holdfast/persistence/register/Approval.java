package dev.holdfast.persistence.register;

import dev.holdfast.core.statement.SignOff;

/**
 * Somebody stands for a prepared statement.
 *
 * @param contentSha256 of what they stand for
 */
public record Approval(String run, SignOff signOff, String contentSha256) {}
