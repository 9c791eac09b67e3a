package dev.holdfast.cli.job;

import dev.holdfast.core.balance.Question;
import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.method.Fingerprint;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.statement.Adjustment;
import dev.holdfast.core.statement.Amendment;
import dev.holdfast.core.statement.Annex;
import dev.holdfast.core.statement.Evidence;
import dev.holdfast.core.statement.LedgerControl;
import dev.holdfast.core.statement.Measurement;
import dev.holdfast.core.statement.Reported;
import dev.holdfast.core.statement.Restatement;
import dev.holdfast.core.statement.StatementWindows;
import dev.holdfast.core.time.Window;
import dev.holdfast.persistence.query.Knowing;
import dev.holdfast.persistence.query.Request;
import dev.holdfast.persistence.register.FoundRestatement;
import dev.holdfast.persistence.register.Issued;
import dev.holdfast.persistence.register.RegisterReader;
import dev.holdfast.persistence.register.Run;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a new statement owes to those before it: what they said, what of that is another figure today and why, and what
 * another method makes of it.
 */
record Precedents(
        Composing composing, Order order, StatementWindows windows, Measurement measured, RegisterReader past) {
    private static final int AMENDED_MONTHS = 12;

    /** The evidence, and of its restatements those that no run before had found. */
    record Found(Evidence evidence, List<FoundRestatement> restatements) {}

    Found find(List<LedgerControl> controls) {
        List<Issued> before = past.statements().stream()
                .filter(issued -> issued.figures().close().compareTo(order.close()) < 0)
                .toList();
        List<FoundRestatement> anew = new ArrayList<>();
        List<Restatement> restatements = new ArrayList<>();
        List<FoundRestatement> known = past.restatements();
        for (Window window : windows.trend()) {
            before.stream()
                    .filter(issued -> issued.figures().close().equals(window.close()))
                    .filter(issued -> issued.figures().differsVisiblyFrom(figures(measured, window)))
                    .forEach(issued -> restatements.add(restatement(issued, window, known, anew)));
        }
        Optional<Fingerprint> other = past.lastMethod()
                .filter(method -> !method.equals(measured.method().fingerprint()));
        Optional<Measurement> byOther = other.flatMap(past::method).map(this::measuredBy);
        return new Found(
                new Evidence(
                        before.stream().map(Issued::figures).toList(),
                        restatements,
                        other.map(method -> amendment(method, byOther)),
                        byOther.map(measurement -> figures(measurement, windows.monthAgo())),
                        List.of(),
                        controls,
                        adjustments(before),
                        Annex.NONE,
                        order.inputs().tolerance()),
                anew);
    }

    private Restatement restatement(
            Issued issued, Window window, List<FoundRestatement> known, List<FoundRestatement> anew) {
        FoundRestatement today = FoundRestatement.untold(
                window.close(), measured.method().fingerprint(), order.knownAt(), figures(measured, window));
        FoundRestatement found = known.reversed().stream()
                .filter(earlier -> earlier.close().equals(window.close()))
                .findFirst()
                .filter(today::isSameFigureAs)
                .orElseGet(() -> {
                    Tracing tracing = new Tracing(composing, past);
                    FoundRestatement traced = tracing.trace(issued, order.close(), measured.method(), order.knownAt())
                            .because(order.inputs().restateReason());
                    anew.add(traced);
                    return traced;
                });
        return restatement(issued.figures(), found, foundAt(found, known));
    }

    // A later run may have given the reason for what an earlier one found.
    private static Instant foundAt(FoundRestatement found, List<FoundRestatement> known) {
        return known.stream()
                .filter(found::isSameFigureAs)
                .findFirst()
                .map(FoundRestatement::knownAt)
                .orElse(found.knownAt());
    }

    static Restatement restatement(Reported reported, FoundRestatement found, Instant foundAt) {
        return new Restatement(
                reported,
                found.nrr(),
                found.grr(),
                found.effects().stream().map(FoundRestatement.Traced::effect).toList(),
                found.reason(),
                foundAt);
    }

    /** The months before this one, by another method, on the same data. */
    private Measurement measuredBy(Method other) {
        return composing
                .measuring()
                .forStatement(
                        new Request(
                                other,
                                order.close(),
                                months().toList(),
                                Question.by(Set.of()),
                                composing.engine(),
                                Optional.of(Knowing.at(order.knownAt())),
                                false),
                        composing.progress(),
                        null);
    }

    private Amendment amendment(Fingerprint other, Optional<Measurement> byOther) {
        return new Amendment(
                order.inputs().amendReason().orElse("no reason is given yet"),
                past.methodVersion(other).orElse(""),
                other,
                past.method(other)
                        .map(before -> measured.method().changesSince(before))
                        .orElse(List.of("rules of another release")),
                byOther.map(this::periods).orElse(List.of()));
    }

    private List<Amendment.Period> periods(Measurement byOther) {
        return months().toList().reversed().stream()
                .map(window -> period(window, figures(byOther, window), figures(measured, window)))
                .filter(period -> period.nrr().ratio().isPresent()
                        || period.nrrBefore().ratio().isPresent())
                .toList();
    }

    private static Amendment.Period period(Window window, Figures before, Figures now) {
        return new Amendment.Period(window.close(), before.nrr(), now.nrr(), before.grr(), now.grr());
    }

    /** Trailing years of the months before this one, the newest first. */
    private Stream<Window> months() {
        List<Window> trend = windows.trend().reversed();
        return IntStream.rangeClosed(1, AMENDED_MONTHS).mapToObj(trend::get);
    }

    /** Of this close, and those entered for earlier ones since the statement before was begun. */
    private List<Adjustment> adjustments(List<Issued> before) {
        Instant since = before.reversed().stream()
                .flatMap(issued -> issued.run().stream())
                .findFirst()
                .flatMap(past::run)
                .map(Run::startedAt)
                .orElse(Instant.EPOCH);
        return past.adjustments().stream()
                .filter(adjustment -> adjustment.close().equals(order.close())
                        || (adjustment.close().compareTo(order.close()) < 0
                                && adjustment.enteredAt().isAfter(since)))
                .toList();
    }

    private static Figures figures(Measurement of, Window window) {
        return Figures.of(of.tallies().total(window), of.method());
    }
}
