package dev.holdfast.persistence.check;

import dev.holdfast.core.finding.Finding;
import dev.holdfast.core.finding.Findings;
import dev.holdfast.core.finding.Severity;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.time.Close;
import dev.holdfast.persistence.database.Database;
import dev.holdfast.persistence.database.Options;
import dev.holdfast.persistence.database.TestDatabase;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * A warehouse of views over tables that refuse nothing, with a sound item and a sound customer in it. Every row is known
 * since 3 January 2026 unless it says otherwise; what is looked at is December 2025, on 5 January.
 */
final class Mapped implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-01-05T06:00:00Z");
    static final Close CLOSE = Close.of(YearMonth.of(2025, 12));
    static final Method METHOD = Method.standard().with(Setting.CURRENCY, "USD");
    static final Inspection DECEMBER = new Inspection(METHOD, CLOSE, NOW, NOW, Optional.empty(), GateSettings.STANDARD);

    private static final List<String> TABLES =
            List.of("customers", "items", "invoice_lines", "fx_rates", "attributes", "gl_control", "targets");

    private final String url = TestDatabase.freshUrl();
    private final Database database;

    Mapped() {
        TestDatabase.execute(url, "create schema source");
        TestDatabase.execute(url, "create schema mapped");
        for (String table : TABLES) {
            TestDatabase.execute(url, "create table source." + table + " as select * from holdfast." + table);
            TestDatabase.execute(
                    url, "alter table source." + table + " alter recorded_at set default '2026-01-03T08:00:00Z'");
            if (table.equals("fx_rates")) {
                TestDatabase.execute(url, "alter table source.fx_rates alter rate type numeric");
            }
            TestDatabase.execute(url, "create view mapped." + table + " as select * from source." + table);
        }
        TestDatabase.execute(url, """
                alter table source.items alter product set default 'default', alter pricing_model set default 'flat',
                    alter charge_kind set default 'recurring', alter discount set default 0,
                    alter currency set default 'USD', alter "interval" set default 'month',
                    alter interval_count set default 1, alter status set default 'active',
                    alter amount set default 10, alter valid_from set default '2024-01-01', alter tier set default 'Pro',
                    alter customer_id set default 'C-1'""");
        database = Database.open(url, Options.STANDARD.withSchema("mapped"));
        empty();
    }

    /** Back to the sound rows. */
    void empty() {
        TABLES.forEach(table -> execute("truncate source." + table));
        rows("customers (customer_id, channel)", "('C-1', 'ads')");
        rows("items (item_id)", "('I-1')");
    }

    /** Adds rows: a table with the columns that are given, and their values. */
    Mapped rows(String into, String values) {
        execute("insert into source." + into + " values " + values);
        return this;
    }

    void execute(String statement) {
        TestDatabase.execute(url, statement);
    }

    Findings look(Inspection inspection) {
        return database.read(sql -> new Checks(sql).look(inspection));
    }

    /** What a gate found; nothing where it found nothing. */
    Optional<Finding> find(Gate gate) {
        return find(gate, DECEMBER);
    }

    /** As above; the other gates are not looked at. */
    Optional<Finding> find(Gate gate, Inspection inspection) {
        return look(alone(gate, inspection)).all().stream().findFirst();
    }

    private static Inspection alone(Gate gate, Inspection inspection) {
        GateSettings settings = inspection.settings();
        for (Gate other : Gate.values()) {
            settings = other == gate ? settings : settings.with(other, Severity.OFF);
        }
        return new Inspection(
                inspection.method(),
                inspection.close(),
                inspection.knownAt(),
                inspection.now(),
                inspection.last(),
                settings);
    }

    @Override
    public void close() {
        database.close();
    }
}
