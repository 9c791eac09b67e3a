package dev.holdfast.reports.delivery;

/** What became of a message for one of its recipients. */
public record Delivered(Mailbox recipient, Outcome outcome) {}
