package dev.holdfast.cli.job;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.time.Close;
import dev.holdfast.persistence.register.Issued;
import dev.holdfast.persistence.register.Prepared;
import dev.holdfast.persistence.register.RegisterReader;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;

/** Finds in the register what a user names: a run such as {@code 2026-10.1}, or a month such as {@code 2026-10}. */
public record Lookup(RegisterReader register) {
    /**
     * What a run prepared; of a month what was issued, else what its last run prepared.
     *
     * @throws Fault {@code REGISTER_UNKNOWN}
     */
    public Prepared prepared(String name) {
        return month(name)
                .flatMap(close -> register.statement(close)
                        .flatMap(Issued::run)
                        .flatMap(register::prepared)
                        .or(() -> register.lastPrepared(close)))
                .or(() -> register.prepared(name))
                .orElseThrow(() -> unknown(name));
    }

    /** The statement of a month that was issued before the register was kept; empty where the name is of another. */
    public Optional<Issued> imported(String name) {
        return month(name)
                .flatMap(register::statement)
                .filter(issued -> issued.source().isPresent());
    }

    /** The close of a month; empty where the name is none. */
    private static Optional<Close> month(String name) {
        try {
            return Optional.of(Close.of(YearMonth.parse(name)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Fault unknown(String name) {
        return new Fault(
                ErrorCode.REGISTER_UNKNOWN,
                "the register has no statement '" + name + "'",
                "Name a month such as 2026-10 or a run such as 2026-10.1; 'holdfast register list' shows all");
    }
}
