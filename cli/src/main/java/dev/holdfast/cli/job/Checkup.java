package dev.holdfast.cli.job;

import java.util.ArrayList;
import java.util.List;

/** What was looked at before a job runs, and what was found. */
public final class Checkup {
    private final List<Found> found = new ArrayList<>();

    /** How bad something is. */
    public enum State {
        OK,
        /** It works, and could be better. */
        NOTE,
        /** The job fails until it is mended. */
        BAD
    }

    /**
     * Something that was looked at.
     *
     * @param subject such as {@code mail}
     * @param words what was found
     * @param next what to mend; empty where nothing is to
     */
    public record Found(State state, String subject, String words, String next) {}

    public List<Found> found() {
        return List.copyOf(found);
    }

    /** How many keep the job from running. */
    public long bad() {
        return found.stream().filter(one -> one.state() == State.BAD).count();
    }

    void ok(String subject, String words) {
        found.add(new Found(State.OK, subject, words, ""));
    }

    void note(String subject, String words, String next) {
        found.add(new Found(State.NOTE, subject, words, next));
    }

    void bad(String subject, String words, String next) {
        found.add(new Found(State.BAD, subject, words, next));
    }
}
