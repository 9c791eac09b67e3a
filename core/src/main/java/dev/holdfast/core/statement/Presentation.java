package dev.holdfast.core.statement;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How a company wants its statement told. It changes no figure.
 *
 * @param names how customers are named
 * @param present what balances are printed as
 * @param scale unit of the money in charts and sentences; empty where the opening balance decides
 * @param events what happened, oldest first
 */
public record Presentation(Names names, Balance present, Optional<Notation.Scale> scale, List<Event> events) {
    /** What holds where nobody said anything. */
    public static final Presentation STANDARD = new Presentation(Names.FULL, Balance.MRR, Optional.empty(), List.of());

    /** How customers are named, in every form of the statement. */
    public enum Names {
        FULL,
        /** The first letters of the words of a name, with the id where two are alike. */
        INITIALS,
        IDS
    }

    /** What balances are printed as; files for programs always hold MRR. */
    public enum Balance {
        MRR,
        /** Twelve times MRR. */
        ARR
    }

    /** Something to remember when the trend is read. */
    public record Event(YearMonth month, String text) {}

    public Presentation {
        events = events.stream().sorted(Comparator.comparing(Event::month)).toList();
    }
}
