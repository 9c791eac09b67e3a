package dev.holdfast.reports.pdf;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xhtmlrenderer.render.InlineChild;
import org.xhtmlrenderer.render.InlineLayoutBox;
import org.xhtmlrenderer.render.InlineText;
import org.xhtmlrenderer.render.LineBox;

/**
 * Words are told apart by a space also where a line ends between them (ISO 32000-1, 14.8.2.5). The layout drops that space;
 * here it is found again.
 */
final class LineEnd {
    private LineEnd() {}

    /** A space where a text is the last of its line and no word goes on in the next; else nothing. */
    static String wordBreak(InlineText text) {
        String piece = text.getSubstring();
        if (Character.isWhitespace(piece.charAt(piece.length() - 1))) {
            return "";
        }
        String all = text.getMasterText();
        boolean wordEnds = text.getEnd() >= all.length() || Character.isWhitespace(all.charAt(text.getEnd()));
        return wordEnds && isLast(text) ? " " : "";
    }

    private static boolean isLast(InlineText text) {
        LineBox line =
                Objects.requireNonNull(text.getParent(), "text without a line").getLineBox();
        for (int i = line.getChildCount() - 1; i >= 0; i--) {
            if (!(line.getChild(i) instanceof InlineLayoutBox box)) {
                return false;
            }
            InlineChild last = last(box);
            if (last != null) {
                return last == text;
            }
        }
        return false;
    }

    /** The last of a box that takes room. */
    private static @Nullable InlineChild last(InlineLayoutBox box) {
        for (int i = box.getInlineChildCount() - 1; i >= 0; i--) {
            InlineChild child = box.getInlineChild(i);
            InlineChild last = child instanceof InlineLayoutBox inner ? last(inner) : child;
            if (last != null
                    && !(last instanceof InlineText text && text.getSubstring().isEmpty())) {
                return last;
            }
        }
        return null;
    }
}
