package dev.holdfast.core.statement;

import dev.holdfast.core.money.Amount;
import dev.holdfast.core.time.Close;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/**
 * How numbers are written in a statement; rounds for the eye only. English, the minus sign U+2212, thousands commas.
 *
 * @param currency ISO 4217
 * @param scale unit of the money in charts and sentences, chosen once a statement
 * @param present what a balance is printed as
 */
public record Notation(String currency, Scale scale, Presentation.Balance present) {
    private static final String MINUS = "\u2212";
    private static final char NO_BREAK = '\u00A0';
    private static final MathContext THREE_FIGURES = new MathContext(3, RoundingMode.HALF_UP);
    private static final BigDecimal VISIBLE = new BigDecimal("0.0005");
    private static final int USUAL_DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final BigDecimal BILLIONS_FROM = new BigDecimal("100000000000");
    private static final BigDecimal MILLIONS_FROM = new BigDecimal("100000000");
    private static final BigDecimal THOUSANDS_FROM = new BigDecimal("10000");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm VV", Locale.ENGLISH);

    /** The unit money is told in. */
    public enum Scale {
        UNIT(0, "", ""),
        THOUSAND(3, "k", "thousand"),
        MILLION(6, "M", "million"),
        BILLION(9, "B", "billion");

        private final int digits;
        private final String suffix;
        private final String word;

        Scale(int digits, String suffix, String word) {
            this.digits = digits;
            this.suffix = suffix;
            this.word = word;
        }

        /** Such as {@code thousand}; empty for whole units. */
        public String word() {
            return word;
        }
    }

    /** Balances as MRR. */
    public Notation(String currency, Scale scale) {
        this(currency, scale, Presentation.Balance.MRR);
    }

    /** The notation of what opens with this, in MRR. */
    public static Notation of(String currency, Amount opening) {
        return of(currency, opening, Presentation.STANDARD);
    }

    /** The notation of a statement whose opening MRR is this. */
    static Notation of(String currency, Amount opening, Presentation presentation) {
        BigDecimal printed = printed(opening, presentation.present());
        Scale scale = printed.compareTo(BILLIONS_FROM) >= 0
                ? Scale.BILLION
                : printed.compareTo(MILLIONS_FROM) >= 0
                        ? Scale.MILLION
                        : printed.compareTo(THOUSANDS_FROM) >= 0 ? Scale.THOUSAND : Scale.UNIT;
        return new Notation(currency, presentation.scale().orElse(scale), presentation.present());
    }

    /** The same for balances that are told by the month whatever is presented, such as those of a ledger. */
    public Notation monthly() {
        return new Notation(currency, scale);
    }

    /** What its balances are: {@code MRR} or {@code ARR}. */
    public String balance() {
        return present.name();
    }

    /** What an amount is of: {@code $}, or a code such as {@code KWD} where there is no common sign. */
    public String symbol() {
        return switch (currency) {
            case "USD" -> "$";
            case "EUR" -> "€";
            case "GBP" -> "£";
            case "JPY" -> "¥";
            default -> currency;
        };
    }

    /** A printed number with what it is of, {@code $5} or {@code KWD 5}, never on two lines. */
    public String of(String number) {
        return symbol() + (Character.isLetter(symbol().charAt(0)) ? NO_BREAK : "") + number;
    }

    /** What amounts in {@link #scale()} are headed with, such as {@code $ thousand}. */
    public String unit() {
        return (symbol() + " " + scale.word()).strip();
    }

    /** A level in per cent, one decimal: {@code 112.5%}. */
    public String percent(BigDecimal ratio) {
        return percentNumber(ratio) + "%";
    }

    /** A level in per cent without its sign: {@code 112.5}. */
    public String percentNumber(BigDecimal ratio) {
        return decimal(ratio.multiply(HUNDRED), 1);
    }

    /** A difference of two ratios in points, signed, one decimal, without unit: {@code +2.4}, {@code −0.5}, {@code 0.0}. */
    public String points(BigDecimal difference) {
        return signed(difference.multiply(HUNDRED), 1);
    }

    /** The same with two decimals, for parts of a small difference: {@code +0.18}. */
    public String finePoints(BigDecimal difference) {
        return signed(difference.multiply(HUNDRED), 2);
    }

    /** Whether a difference of two ratios is a twentieth of a point or more, so that a reader sees it. */
    static boolean isVisible(BigDecimal difference) {
        return difference.abs().compareTo(VISIBLE) >= 0;
    }

    /** A relative change in per cent, signed: {@code +36.8%}. */
    public String change(BigDecimal ratio) {
        return points(ratio) + "%";
    }

    /** Money for a sentence, in the statement's scale: {@code $1,095k}; one decimal below ten of it: {@code $0.8k}. */
    public String money(Amount amount) {
        BigDecimal value = scaled(amount).abs();
        boolean fine = value.signum() != 0 && value.compareTo(BigDecimal.TEN) < 0;
        int places = scale == Scale.UNIT && fine
                ? decimals()
                : fine || scale == Scale.MILLION || scale == Scale.BILLION ? 1 : 0;
        return symbolled(scaled(amount), places, scale);
    }

    /** Money as a headline, three figures or so: {@code $7.85M}. */
    public String headline(Amount amount) {
        // What rounds up to a thousand or a million is told as one.
        BigDecimal printed = printed(amount, present);
        BigDecimal rounded = printed.abs().round(THREE_FIGURES);
        for (Scale unit : List.of(Scale.BILLION, Scale.MILLION, Scale.THOUSAND)) {
            BigDecimal size = rounded.movePointLeft(unit.digits);
            if (size.compareTo(BigDecimal.ONE) >= 0) {
                int places = size.compareTo(HUNDRED) >= 0 ? 0 : size.compareTo(BigDecimal.TEN) >= 0 ? 1 : 2;
                return symbolled(printed.movePointLeft(unit.digits), places, unit);
            }
        }
        return symbolled(printed, decimals(), Scale.UNIT);
    }

    /** A level in a chart or table headed {@link #unit()}: {@code 5,740}. */
    public String level(Amount amount) {
        return decimal(scaled(amount), places());
    }

    /** A level in a table of single customers, headed {@link #unit()}: one decimal more than {@link #level}. */
    public String fineLevel(Amount amount) {
        return decimal(scaled(amount), finePlaces());
    }

    /** A change there: {@code +29.0}, {@code −25.7}. */
    public String fineStep(Amount amount) {
        return signed(scaled(amount), finePlaces());
    }

    private int finePlaces() {
        return scale == Scale.UNIT ? decimals() : places() + 1;
    }

    /** A change in a chart or table headed {@link #unit()}: {@code +449}, {@code −136}. */
    public String step(Amount amount) {
        return signed(scaled(amount), places());
    }

    /**
     * Whether printed changes lead from one printed level to another.
     *
     * @param fine as {@link #fineStep} and {@link #fineLevel} print them, else as {@link #step} and {@link #level} do
     */
    public boolean leads(Amount from, List<Amount> changes, Amount to, boolean fine) {
        int places = fine ? finePlaces() : places();
        BigDecimal printed =
                changes.stream().map(change -> rounded(change, places)).reduce(rounded(from, places), BigDecimal::add);
        return printed.compareTo(rounded(to, places)) == 0;
    }

    private BigDecimal rounded(Amount amount, int places) {
        return scaled(amount).setScale(places, RoundingMode.HALF_UP);
    }

    /** Full amount with the decimals of its currency: {@code 5,740,408.67}; yen have none, dinars three. */
    public String full(Amount amount) {
        return decimal(printed(amount, present), decimals());
    }

    /** Decimals of the currency by ISO 4217; two for a code that is not in it. */
    public int decimals() {
        return Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(currency))
                .mapToInt(Currency::getDefaultFractionDigits)
                .filter(digits -> digits >= 0)
                .findFirst()
                .orElse(USUAL_DECIMALS);
    }

    private int places() {
        return switch (scale) {
            case UNIT -> decimals();
            case THOUSAND -> 0;
            case MILLION, BILLION -> 1;
        };
    }

    public String count(long number) {
        return decimal(BigDecimal.valueOf(number), 0);
    }

    /** {@code 31 Oct 2026}. */
    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code 31 October 2026}. */
    public String longDay(LocalDate day) {
        return LONG_DAY.format(day);
    }

    /** {@code October 2026}. */
    public String month(Close close) {
        return MONTH.format(close.day());
    }

    /** A time with its zone: {@code 3 Nov 2026, 06:00 UTC}. */
    public String time(Instant instant, ZoneId zone) {
        return INSTANT.format(instant.atZone(zone));
    }

    private BigDecimal scaled(Amount amount) {
        return printed(amount, present).movePointLeft(scale.digits);
    }

    private static BigDecimal printed(Amount amount, Presentation.Balance present) {
        return switch (present) {
            case MRR -> amount.decimal();
            case ARR -> amount.decimal().multiply(MONTHS);
        };
    }

    private String symbolled(BigDecimal value, int places, Scale unit) {
        String number = decimal(value, places);
        String sign = number.startsWith(MINUS) ? MINUS : "";
        return sign + of(number.substring(sign.length())) + unit.suffix;
    }

    // A difference that prints as zero has no sign.
    private static String signed(BigDecimal value, int places) {
        String text = decimal(value, places);
        boolean zero = value.setScale(places, RoundingMode.HALF_UP).signum() == 0;
        return value.signum() > 0 && !zero ? "+" + text : text;
    }

    private static String decimal(BigDecimal value, int places) {
        BigDecimal rounded = value.setScale(places, RoundingMode.HALF_UP);
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ENGLISH));
        format.setMinimumFractionDigits(places);
        format.setMaximumFractionDigits(places);
        return (rounded.signum() < 0 ? MINUS : "") + format.format(rounded.abs());
    }
}
