package dev.holdfast.cli.command;

import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.time.Close;
import dev.holdfast.core.time.Window;
import dev.holdfast.persistence.query.Engine;
import dev.holdfast.persistence.query.Knowing;
import dev.holdfast.persistence.query.Request;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
                    "Segment by tier, channel or tier,channel, which gives each tier, each channel and each pair.")
    private List<Dimension> dimensions = List.of();

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            defaultValue = "stream",
            converter = Reading.EngineName.class,
            description = "stream: rows flow through the rules here. sql: the rules run in the database. Same figures.")
    private Engine engine = Engine.STREAM;

    Set<Dimension> dimensions() {
        Set<Dimension> set = EnumSet.noneOf(Dimension.class);
        set.addAll(dimensions);
        return set;
    }

    /** The request of this call, by a configured method. */
    Request request(Method configured, Clock clock) {
        Method chosen = method.over(configured);
        Close close = method.close(chosen, clock);
        Window measured = chosen.calendar().window(window, close);
        return new Request(
                chosen,
                close,
                List.of(measured),
                dimensions(),
                engine,
                method.knownAt(clock).map(Knowing::at),
                false);
    }
}
