package dev.holdfast.reports.delivery;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.reports.document.Documents.Document;
import java.util.Comparator;
import java.util.stream.Collectors;

/** Keeps messages as small as servers want them. */
public final class SizeLimit {
    private static final int NAMED = 3;

    private SizeLimit() {}

    /**
     * Lets a message pass that is as small as it must be.
     *
     * @param eml the letter's bytes
     * @param limit the most that may be sent, in bytes
     * @throws Fault {@code MESSAGE_TOO_LARGE} when it is larger
     */
    public static void check(Letter letter, byte[] eml, long limit) {
        if (eml.length <= limit) {
            return;
        }
        String largest = letter.attachments().stream()
                .sorted(Comparator.comparingInt((Document document) -> -document.bytes().length)
                        .thenComparing(Document::name))
                .limit(NAMED)
                .map(document -> document.name() + " with " + Size.words(document.bytes().length))
                .collect(Collectors.joining(", "));
        throw new Fault(
                ErrorCode.MESSAGE_TOO_LARGE,
                "the message would have " + Size.words(eml.length) + " as sent, and the limit is " + Size.words(limit)
                        + (largest.isEmpty() ? "" : "; its largest attachments are " + largest),
                "Attach less to this group, deliver to a folder that they can open, or raise delivery.size-limit if the"
                        + " servers on the way take more");
    }
}
