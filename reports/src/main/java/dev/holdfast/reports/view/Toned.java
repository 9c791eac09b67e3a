package dev.holdfast.reports.view;

/**
 * A run of text and its tone.
 *
 * @param tone a class of the stylesheet: {@code good}, {@code bad}, {@code muted} or {@code plain}
 */
public record Toned(String text, String tone) {

    public static Toned good(String text) {
        return new Toned(text, "good");
    }

    public static Toned bad(String text) {
        return new Toned(text, "bad");
    }

    public static Toned muted(String text) {
        return new Toned(text, "muted");
    }

    public static Toned plain(String text) {
        return new Toned(text, "plain");
    }
}
