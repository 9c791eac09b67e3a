package dev.holdfast.reports.view;

/**
 * The answer in words.
 *
 * @param message the one sentence to remember
 * @param rest what it rests on
 */
public record Lead(String message, String rest) {}
