package dev.holdfast.cli.command;

import dev.holdfast.core.balance.Cohorts;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Preset;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.statement.LedgerMeasure;
import dev.holdfast.core.time.Window;
import dev.holdfast.persistence.query.Engine;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;

/** How the text of an option becomes a value; each says what it wanted. */
final class Reading {
    private Reading() {}

    /** A calendar day, {@code 2025-12-31}. */
    static final class Day implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException broken) {
                throw wrong("'" + text + "' is no day", "Write YYYY-MM-DD, such as 2025-12-31", broken);
            }
        }
    }

    /** A point in time: an instant, or a date and time with an offset. */
    static final class Timestamp implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String text) {
            try {
                return OffsetDateTime.parse(text.replaceFirst(" ", "T")).toInstant();
            } catch (DateTimeException broken) {
                throw wrong(reason(text), "Write 2026-01-03T06:00:00Z or 2026-01-03T06:00:00+01:00", broken);
            }
        }

        private static String reason(String text) {
            if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return "'" + text + "' is a whole day, and what was known changed during it";
            }
            return text.matches("\\d{4}-\\d{2}-\\d{2}[T ][\\d:.]+")
                    ? "'" + text + "' is a different instant in every zone"
                    : "'" + text + "' is no timestamp";
        }
    }

    /** A kind of window, by its name. */
    static final class WindowKind implements ITypeConverter<Window.Kind> {
        @Override
        public Window.Kind convert(String text) {
            return choose("window", text, List.of(Window.Kind.values()), Window.Kind::key);
        }
    }

    /** A form of output, by its name. */
    static final class Form implements ITypeConverter<Format> {
        @Override
        public Format convert(String text) {
            return choose("format", text, List.of(Format.values()), Reading::key);
        }
    }

    /** A form of a method, by its name. */
    static final class MethodForm implements ITypeConverter<MethodShowCommand.Form> {
        @Override
        public MethodShowCommand.Form convert(String text) {
            return choose("format", text, List.of(MethodShowCommand.Form.values()), Reading::key);
        }
    }

    /** A form of the report of a run, by its name. */
    static final class ReportForm implements ITypeConverter<ReportFormat> {
        @Override
        public ReportFormat convert(String text) {
            return choose("format", text, List.of(ReportFormat.values()), Reading::key);
        }
    }

    /** A form of findings, by its name. */
    static final class FindingsForm implements ITypeConverter<FindingsFormat> {
        @Override
        public FindingsFormat convert(String text) {
            return choose("format", text, List.of(FindingsFormat.values()), Reading::key);
        }
    }

    /** A form of the log, by its name. */
    static final class LogForm implements ITypeConverter<LogFormat> {
        @Override
        public LogFormat convert(String text) {
            return choose("log", text, List.of(LogFormat.values()), Reading::key);
        }
    }

    /** An engine, by its name. */
    static final class EngineName implements ITypeConverter<Engine> {
        @Override
        public Engine convert(String text) {
            return choose("engine", text, List.of(Engine.values()), Engine::key);
        }
    }

    /** What the ledger says. */
    static final class Measure implements ITypeConverter<LedgerMeasure> {
        @Override
        public LedgerMeasure convert(String text) {
            return choose("measure", text, List.of(LedgerMeasure.values()), LedgerMeasure::key);
        }
    }

    /** Money with a sign. */
    static final class SignedAmount implements ITypeConverter<Amount> {
        @Override
        public Amount convert(String text) {
            try {
                return Amount.of(text);
            } catch (ArithmeticException | NumberFormatException broken) {
                throw wrong("'" + text + "' is no amount of at most four decimals", "Write -412.18 or 1200", broken);
            }
        }
    }

    /** A preset, by its name. */
    static final class PresetName implements ITypeConverter<Preset> {
        @Override
        public Preset convert(String text) {
            return Preset.of(text);
        }
    }

    /** What to segment by. */
    static final class By implements ITypeConverter<Dimension> {
        @Override
        public Dimension convert(String text) {
            return Dimension.of(text.strip());
        }
    }

    /** How long units that began are taken together. */
    static final class CohortPeriod implements ITypeConverter<Cohorts.Period> {
        @Override
        public Cohorts.Period convert(String text) {
            return choose("period", text, List.of(Cohorts.Period.values()), Cohorts.Period::key);
        }
    }

    /** One setting of the method, {@code KEY=VALUE}. */
    record Assignment(Setting setting, String value) {
        Method on(Method method) {
            return method.with(setting, value);
        }
    }

    static final class KeyValue implements ITypeConverter<Assignment> {
        @Override
        public Assignment convert(String text) {
            int equals = text.indexOf('=');
            if (equals < 0) {
                throw wrong("'" + text + "' sets nothing", "Write KEY=VALUE, such as grain=customer", null);
            }
            return new Assignment(
                    Setting.of(text.substring(0, equals).strip()),
                    text.substring(equals + 1).strip());
        }
    }

    static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> E choose(String what, String text, List<E> values, Function<E, String> name) {
        return values.stream()
                .filter(value -> name.apply(value).equals(text))
                .findFirst()
                .orElseThrow(() -> wrong(
                        "'" + text + "' is no " + what,
                        "Use " + values.stream().map(name).collect(Collectors.joining(", ")),
                        null));
    }

    private static Fault wrong(String what, String next, @Nullable Exception cause) {
        return new Fault(ErrorCode.USAGE, what, next, cause);
    }
}
