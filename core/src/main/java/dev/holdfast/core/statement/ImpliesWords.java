package dev.holdfast.core.statement;

import dev.holdfast.core.figure.Outlook;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** The heading of what the figure implies for the base. */
record ImpliesWords(Commentary.Story story) {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal MOST_IN_WORDS = BigDecimal.valueOf(24);

    /** Empty where there is no figure. */
    Optional<Heading> heading() {
        return Outlook.of(story.headline().nrr())
                .map(outlook -> new Heading(message(outlook), "What the figure implies, if it holds"));
    }

    private static String message(Outlook outlook) {
        return switch (outlook.kind()) {
            case DOUBLES -> "The base doubles " + time(outlook.years().orElse(BigDecimal.ZERO));
            case HALVES -> "The base halves " + time(outlook.years().orElse(BigDecimal.ZERO));
            case STANDS_STILL -> "The base stands still";
            case IS_GONE -> "The base is gone within a year";
        };
    }

    private static String time(BigDecimal years) {
        if (years.compareTo(BigDecimal.ONE) < 0) {
            return "within a year";
        }
        if (years.compareTo(MOST_IN_WORDS) > 0) {
            return "in more than twenty-four years";
        }
        // Below two years a whole number would be half of it off.
        if (years.compareTo(TWO) < 0) {
            return "in under two years";
        }
        return "in " + Numerals.of(years.setScale(0, RoundingMode.HALF_UP).intValueExact()) + " years";
    }
}
