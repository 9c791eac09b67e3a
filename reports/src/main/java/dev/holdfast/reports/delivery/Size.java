package dev.holdfast.reports.delivery;

import java.util.Locale;

/** Sizes in words: decimal units, as mail programs show them. */
final class Size {
    private static final int KILO = 1000;

    private Size() {}

    static String words(long bytes) {
        if (bytes < KILO) {
            return bytes + " bytes";
        }
        return bytes < (long) KILO * KILO
                ? String.format(Locale.ROOT, "%d kB", Math.ceilDiv(bytes, KILO))
                : String.format(Locale.ROOT, "%.1f MB", (double) bytes / KILO / KILO);
    }
}
