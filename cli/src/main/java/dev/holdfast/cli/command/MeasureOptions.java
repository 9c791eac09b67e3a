package dev.holdfast.cli.command;

import dev.holdfast.core.balance.Question;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.time.Close;
import dev.holdfast.core.time.Window;
import dev.holdfast.persistence.query.Engine;
import dev.holdfast.persistence.query.Knowing;
import dev.holdfast.persistence.query.Request;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is measured. */
final class MeasureOptions {
    @Mixin
    private MethodOptions method = new MethodOptions();

    @Option(
            names = "--window",
            paramLabel = "KIND",
            defaultValue = "trailing-12-months",
            converter = Reading.WindowKind.class,
            description = {
                "The span that ends at the close: month, quarter, year-to-date, trailing-12-months, or trailing-11-months,"
                        + " which two trailing years a month apart share."
            })
    private Window.Kind window = Window.Kind.TRAILING_12_MONTHS;

    @Option(
            names = "--by",
            paramLabel = "DIM",
            split = ",",
            converter = Reading.By.class,
            showDefaultValue = CommandLine.Help.Visibility.NEVER,
            description =
                    "Segment by tier, channel, pricing-model, currency or an attribute of the warehouse. Several, with"
                            + " commas between, give each of them and each combination.")
    private List<Dimension> dimensions = List.of();

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            defaultValue = "stream",
            converter = Reading.EngineName.class,
            description = "stream: rows flow through the rules here. sql: the rules run in the database. Same figures.")
    private Engine engine = Engine.STREAM;

    Set<Dimension> dimensions() {
        return new TreeSet<>(dimensions);
    }

    /** The request of this call, by a configured method. */
    Request request(Method configured, Clock clock) {
        return request(configured, clock, DetailOptions.NONE);
    }

    /**
     * The same, with what is asked beside the figures.
     *
     * @throws Fault {@code USAGE} where the window compared to is no earlier one; {@code SETTINGS_CONFLICT} where the window
     *     does not go with the method
     */
    Request request(Method configured, Clock clock, DetailOptions details) {
        Method chosen = method.over(configured);
        chosen.requireMeasurable(window);
        Close close = method.close(chosen, clock);
        Window measured = chosen.calendar().window(window, close);
        Question question = details.question(new TreeSet<>(dimensions), chosen, measured);
        return new Request(
                chosen,
                close,
                Stream.concat(Stream.of(measured), question.against().stream()).toList(),
                question,
                engine,
                method.knownAt(clock).map(Knowing::at),
                false,
                details.proForma());
    }
}
