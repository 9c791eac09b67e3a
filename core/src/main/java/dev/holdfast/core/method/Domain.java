package dev.holdfast.core.method;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The values a setting takes. */
sealed interface Domain {
    /** The default value. */
    String first();

    boolean takes(String value);

    String allowed();

    default String canonical(String value) {
        return value;
    }

    record Choice(List<String> values) implements Domain {
        @Override
        public String first() {
            return values.getFirst();
        }

        @Override
        public boolean takes(String value) {
            return values.contains(value);
        }

        @Override
        public String allowed() {
            return String.join(", ", values);
        }
    }

    /** Tiers from low to high; none means by name. */
    record TierNames() implements Domain {
        @Override
        public String first() {
            return "";
        }

        @Override
        public boolean takes(String value) {
            List<String> names = split(value);
            return names.stream().distinct().count() == names.size();
        }

        @Override
        public String allowed() {
            return "tiers from low to high, comma-separated, each once";
        }

        @Override
        public String canonical(String value) {
            return String.join(",", split(value));
        }

        static List<String> split(String value) {
            return Arrays.stream(value.split(",", -1))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .toList();
        }
    }

    record Zone() implements Domain {
        @Override
        public String first() {
            return "UTC";
        }

        @Override
        public boolean takes(String value) {
            try {
                ZoneId.of(value);
                return true;
            } catch (DateTimeException unknown) {
                return false;
            }
        }

        @Override
        public String allowed() {
            return "an IANA zone such as UTC or Europe/Berlin";
        }
    }

    /** Empty until it is set, or follows from data in one currency. */
    record CurrencyCode() implements Domain {
        private static final Pattern ISO_4217 = Pattern.compile("[A-Z]{3}");

        @Override
        public String first() {
            return "";
        }

        @Override
        public boolean takes(String value) {
            return ISO_4217.matcher(value).matches();
        }

        @Override
        public String allowed() {
            return "an ISO 4217 code such as USD";
        }
    }

    /**
     * A whole number.
     *
     * @param most inclusive
     */
    record Count(int usual, int most, String of) implements Domain {
        @Override
        public String first() {
            return Integer.toString(usual);
        }

        @Override
        public boolean takes(String value) {
            return value.matches("[0-9]{1,9}") && Integer.parseInt(value) <= most;
        }

        @Override
        public String allowed() {
            return of;
        }

        @Override
        public String canonical(String value) {
            return Integer.toString(Integer.parseInt(value));
        }
    }
}
