package dev.holdfast.persistence.register;

import static dev.holdfast.persistence.schema.register.Tables.RUNS;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import dev.holdfast.core.balance.UnitBalances;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.statement.Adjustment;
import dev.holdfast.core.statement.SignOff;
import dev.holdfast.core.time.Close;
import dev.holdfast.persistence.database.Database;
import dev.holdfast.persistence.database.Held;
import dev.holdfast.persistence.schema.register.HoldfastRegister;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;

/** The register in a database. Every call that enters something does so in one transaction, all of it or nothing. */
public final class Register {
    private static final String SCHEMA = "holdfast_register";
    private static final long RUN = 0x686f6c642072756eL;
    private static final long ENTRY = 0x686f6c64656e7472L;

    private final Database database;

    private Register(Database database) {
        this.database = database;
    }

    /** The register of a database; empty where there is none that this login may read. */
    public static Optional<Register> find(Database database) {
        boolean readable = database.<Boolean>read(sql -> sql.fetchOptional("""
                select has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select')
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = ? and c.relname = 'statements'
                """, SCHEMA)
                .map(row -> row.get(0, Boolean.class))
                .orElse(false));
        return readable ? Optional.of(new Register(database)) : Optional.empty();
    }

    /**
     * The register of a database, made where it is missing.
     *
     * @throws Fault {@code DATABASE_RIGHTS} where it is missing and this login may not make it
     */
    public static Register in(Database database) {
        return find(database).orElseGet(() -> {
            database.migrateRegister();
            return new Register(database);
        });
    }

    /** Who received what was issued. */
    public Deliveries deliveries() {
        return new Deliveries(this, database);
    }

    /** What the register held at an instant, entries of that very instant included. */
    public RegisterReader asOf(Instant at) {
        return new RegisterReader(database, at);
    }

    /** What it holds now. */
    public RegisterReader now() {
        return new RegisterReader(database, Instant.parse("9999-01-01T00:00:00Z"));
    }

    /**
     * Keeps every other run out until it is closed.
     *
     * @throws Fault {@code RUN_IN_PROGRESS} when another run is under way for longer than one is ready to wait
     */
    public Held lockRuns(Duration patience) {
        try {
            return database.hold(RUN, patience);
        } catch (Fault fault) {
            if (fault.code() != ErrorCode.DATABASE_IN_USE) {
                throw fault;
            }
            throw new Fault(
                    ErrorCode.RUN_IN_PROGRESS,
                    "another run is under way on this register, and was not done after " + patience.toSeconds() + " s",
                    "Wait until it has ended, then try again",
                    fault);
        }
    }

    /** Enters that a run begins. */
    public Run begin(Close close, String engineVersion, String preparer, Instant now) {
        return enter(now, (sql, at) -> {
            int number = sql.fetchCount(RUNS, RUNS.CLOSE.eq(close.day())) + 1;
            Run run = new Run(close.month() + "." + number, close, engineVersion, preparer, at, Optional.empty());
            new Entries(sql, at).run(run);
            return run;
        });
    }

    /** Enters how a run ended, where it did not prepare a statement. */
    public void end(Run run, Run.Outcome outcome, String error, Instant now) {
        enter(now, (sql, at) -> {
            new Entries(sql, at).end(run.id(), outcome, error);
            return at;
        });
    }

    /** Enters what a run prepared, with the units behind it and what it found changed in earlier figures. */
    public void prepare(
            Prepared prepared, Method method, UnitBalances units, List<FoundRestatement> found, Instant now) {
        enter(now, (sql, at) -> {
            Entries entries = new Entries(sql, at);
            entries.method(method);
            entries.prepared(prepared);
            entries.units(prepared.run(), units);
            found.forEach(restatement -> entries.restatement(prepared.run(), restatement));
            entries.end(prepared.run(), Run.Outcome.PREPARED, "");
            return at;
        });
    }

    /** Enters what a run of an issued close found changed in its figure. */
    public void restate(Run run, Method method, FoundRestatement found, Instant now) {
        enter(now, (sql, at) -> {
            Entries entries = new Entries(sql, at);
            entries.method(method);
            entries.restatement(run.id(), found);
            entries.end(run.id(), Run.Outcome.RESTATED, "");
            return at;
        });
    }

    /**
     * Enters an approval.
     *
     * @throws Fault {@code APPROVAL_REFUSED} when that role was given already
     */
    public SignOff approve(Prepared prepared, SignOff.Role role, String name, Instant now) {
        return enter(now, (sql, at) -> {
            Entries entries = new Entries(sql, at);
            if (entries.isApproved(prepared, role)) {
                throw new Fault(
                        ErrorCode.APPROVAL_REFUSED,
                        "run " + prepared.run() + " is " + role.key() + " already",
                        "Look at it with: holdfast register show " + prepared.run());
            }
            SignOff signOff = new SignOff(role, name, at);
            entries.approval(prepared, signOff);
            return signOff;
        });
    }

    /**
     * The instant at which something entered now stands in the register, to be printed in documents before they are entered.
     */
    public Instant time(Instant now) {
        return enter(now, (sql, at) -> at);
    }

    /**
     * Enters that a statement is issued, with its documents: from here on it stays.
     *
     * @return false when a statement of its close was issued already; then nothing is entered
     */
    public boolean issue(Issued issued, List<StoredDocument> documents, Instant now) {
        return enter(now, (sql, at) -> {
            Entries entries = new Entries(sql, at);
            if (entries.isIssued(issued.figures().close())) {
                return false;
            }
            entries.statement(issued);
            issued.run().ifPresent(run -> documents.forEach(document -> entries.document(run, document)));
            return true;
        });
    }

    /**
     * Enters statements issued before the register was kept, all or none.
     *
     * @return how many
     * @throws Fault {@code REGISTER_ENTRY} where one of a close is there already
     */
    public int adopt(List<Issued> statements, Instant now) {
        return enter(now, (sql, at) -> {
            Entries entries = new Entries(sql, at);
            for (Issued statement : statements) {
                Close close = statement.figures().close();
                if (entries.isIssued(close)) {
                    throw new Fault(
                            ErrorCode.REGISTER_ENTRY,
                            "a statement of " + close.month() + " is in the register already",
                            "Leave that row out; what is in the register stays");
                }
                entries.statement(statement);
            }
            return statements.size();
        });
    }

    /** Enters an adjustment and gives it its number. Its own number and time are not looked at. */
    public Adjustment adjust(Adjustment adjustment, Instant now) {
        return enter(now, (sql, at) -> new Entries(sql, at).adjustment(adjustment));
    }

    /** Does something to the register as a whole, alone. */
    public <T> T whole(Function<DSLContext, T> work) {
        return database.write(sql -> {
            alone(sql);
            return work.apply(sql);
        });
    }

    /** Enters something in a transaction, at its time. */
    interface Entering<T> {
        T enter(DSLContext sql, Instant at);
    }

    <T> T enter(Instant now, Entering<T> entering) {
        return Objects.requireNonNull(database.<T>write(sql -> {
            alone(sql);
            return entering.enter(sql, tick(sql, now));
        }));
    }

    private static void alone(DSLContext sql) {
        sql.execute("select pg_advisory_xact_lock(" + ENTRY + ")");
    }

    // Clocks of several machines differ; entries follow each other all the same.
    private static Instant tick(DSLContext sql, Instant now) {
        Instant clock = now.truncatedTo(ChronoUnit.MICROS);
        return newest(sql)
                .map(last -> last.plus(1, ChronoUnit.MICROS))
                .filter(clock::isBefore)
                .orElse(clock);
    }

    private static Optional<Instant> newest(DSLContext sql) {
        Select<Record1<Instant>> each = null;
        for (Table<?> table : HoldfastRegister.HOLDFAST_REGISTER.getTables()) {
            Field<Instant> entered = table.field("entered_at", Instant.class);
            if (entered != null) {
                Select<Record1<Instant>> newest = select(max(entered)).from(table);
                each = each == null ? newest : each.unionAll(newest);
            }
        }
        return sql.fetch(Objects.requireNonNull(each)).stream()
                .flatMap(row -> Optional.ofNullable(row.value1()).stream())
                .max(Instant::compareTo);
    }
}
