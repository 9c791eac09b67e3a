package dev.holdfast.reports.chart;

/** A line of text in its place. {@code x} is its start, middle or end, as {@code anchor} says; {@code y} its baseline. */
record Label(String text, Face face, Swatch swatch, Anchor anchor, double x, double y) {

    /** What part of the text stands at x. */
    enum Anchor {
        START(0),
        MIDDLE(0.5),
        END(1);

        private final double part;

        Anchor(double part) {
            this.part = part;
        }

        Anchor opposite() {
            return switch (this) {
                case START -> END;
                case MIDDLE -> MIDDLE;
                case END -> START;
            };
        }
    }

    /** Where the text begins. */
    double start(Frame frame) {
        return x - anchor.part * frame.textWidth(text, face);
    }

    /** The space that the text takes, from the top of its figures to the foot of its descenders. */
    Box box(Frame frame) {
        return new Box(start(frame), y - 0.75 * frame.text(), frame.textWidth(text, face), frame.text());
    }

    Label at(double newX, double newY) {
        return new Label(text, face, swatch, anchor, newX, newY);
    }

    Label anchored(Anchor newAnchor) {
        return new Label(text, face, swatch, newAnchor, x, y);
    }

    static Label regular(String text, Swatch swatch, Anchor anchor, double x, double y) {
        return new Label(text, Face.REGULAR, swatch, anchor, x, y);
    }

    static Label bold(String text, Swatch swatch, Anchor anchor, double x, double y) {
        return new Label(text, Face.SEMIBOLD, swatch, anchor, x, y);
    }
}
