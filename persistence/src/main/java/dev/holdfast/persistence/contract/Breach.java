package dev.holdfast.persistence.contract;

/** A value of a row that cannot be, and why. */
public record Breach(String column, String value, String reason) {}
