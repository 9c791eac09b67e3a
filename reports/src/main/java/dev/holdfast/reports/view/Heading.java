package dev.holdfast.reports.view;

/**
 * The head of a section.
 *
 * @param id its address inside the document
 * @param title the section's message
 * @param subtitle what is shown: population, unit, window
 */
public record Heading(String id, String title, String subtitle) {}
