package dev.holdfast.core.statement;

/**
 * The head of a section.
 *
 * @param message what the section says, chosen by a rule from the figures
 * @param subtitle what it shows, with unit, window and population
 */
public record Heading(String message, String subtitle) {}
