package dev.holdfast.reports.view;

/**
 * A name as a column has room for it.
 *
 * @param brief the name, its end an ellipsis where it is too long
 * @param full the whole name
 */
public record Name(String brief, String full) {

    static Name oneLine(String name, double width) {
        return new Name(Fit.oneLine(name, width), name);
    }

    static Name twoLines(String name, double width) {
        return new Name(Fit.twoLines(name, width), name);
    }

    static Name whole(String name) {
        return new Name(name, name);
    }

    /** Whether something of the name is missing. */
    public boolean cut() {
        return !brief.equals(full);
    }
}
