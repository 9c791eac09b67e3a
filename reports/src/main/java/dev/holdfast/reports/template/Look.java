package dev.holdfast.reports.template;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.reports.chart.Face;
import dev.holdfast.reports.chart.Palette;
import java.util.Locale;
import java.util.Optional;

/**
 * How a company's statements look. It says nothing of what they mean.
 *
 * @param palette their colours
 * @param logo stands left of the title
 * @param footer a line of the company's in the foot of each page; empty for none
 * @param paper what pages are printed on
 * @param templates the company's own
 */
public record Look(Palette palette, Optional<Logo> logo, String footer, PaperSize paper, OwnTemplates templates) {
    /** That of a company that says nothing of it. */
    public static final Look STANDARD =
            new Look(Palette.STANDARD, Optional.empty(), "", PaperSize.A4, OwnTemplates.NONE);

    private static final double TEXT = 7.5;
    private static final double LINE = 520;

    /**
     * A line for the foot, once it is seen that it is one that fits.
     *
     * @throws Fault {@code CONFIG_INVALID} where it is wider than a page, or more than a line
     */
    public static String requireFooter(String text) {
        String line = text.strip();
        double width = Face.REGULAR.width(line, TEXT);
        if (width > LINE || line.lines().count() > 1) {
            throw new Fault(
                    ErrorCode.CONFIG_INVALID,
                    line.lines().count() > 1
                            ? "the footer has " + line.lines().count() + " lines, and one fits"
                            : String.format(
                                    Locale.ROOT,
                                    "the footer is %.0f points wide, and %.0f fit on a page",
                                    Math.ceil(width),
                                    LINE),
                    "Shorten it");
        }
        return line;
    }
}
