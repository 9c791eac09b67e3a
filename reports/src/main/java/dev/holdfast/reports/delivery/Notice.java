package dev.holdfast.reports.delivery;

import java.util.List;

/**
 * What the owner of the job is told: that something failed, or that something waits for somebody.
 *
 * @param headline what it is, in one sentence
 * @param happened what happened, a paragraph each
 * @param facts the values at hand
 * @param next what to do, a step each
 * @param anyway the command that sends in spite of it; empty where nothing can be sent
 */
public record Notice(String headline, List<String> happened, List<Fact> facts, List<String> next, String anyway) {
    /** A value and what it is. */
    public record Fact(String name, String value) {}

    public Notice {
        happened = List.copyOf(happened);
        facts = List.copyOf(facts);
        next = List.copyOf(next);
    }
}
