package dev.holdfast.persistence.register;

import static dev.holdfast.persistence.register.SmallRegister.AUGUST;
import static dev.holdfast.persistence.register.SmallRegister.METHOD;
import static dev.holdfast.persistence.register.SmallRegister.NOW;
import static dev.holdfast.persistence.register.SmallRegister.OCTOBER;
import static dev.holdfast.persistence.register.SmallRegister.SEPTEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.balance.UnitBalances;
import dev.holdfast.core.balance.UnitChange;
import dev.holdfast.core.method.Fingerprint;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.statement.Adjustment;
import dev.holdfast.core.statement.Cause;
import dev.holdfast.core.statement.Presentation;
import dev.holdfast.core.statement.SignOff;
import dev.holdfast.core.statement.Tolerance;
import dev.holdfast.persistence.check.GateSettings;
import dev.holdfast.persistence.database.Database;
import dev.holdfast.persistence.database.TestDatabase;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is entered is read back as it was. */
class RegisterReadBackTest {
    private final Database database = TestDatabase.fresh();
    private final Register register = Register.in(database);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_a_run_prepared() {
        Prepared prepared = SmallRegister.fill(register);

        assertThat(register.now().prepared(prepared.run())).contains(prepared);
        assertThat(register.now().lastPrepared(OCTOBER)).contains(prepared);
        assertThat(register.now().prepared("2026-10.9")).isEmpty();
        assertThat(register.now().lastPrepared(AUGUST)).isEmpty();
    }

    @Test
    void of_several_that_were_prepared_the_last() {
        prepare();
        Prepared second = prepare();

        assertThat(register.now().lastPrepared(OCTOBER)).contains(second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.05", "0.10", "10", "100", "12.000001"})
    void a_tolerance_with_the_digits_it_was_written_with(String percent) {
        Run run = SmallRegister.begin(register);
        Prepared any = SmallRegister.prepared(run);
        Prepared.Inputs inputs = new Prepared.Inputs(
                any.inputs().company(),
                new Tolerance(new BigDecimal(percent), Tolerance.Beyond.PRINT),
                List.of(),
                Optional.of("amended"),
                Optional.empty(),
                Presentation.STANDARD,
                GateSettings.STANDARD);
        Prepared prepared = new Prepared(
                any.run(),
                any.close(),
                any.knownAt(),
                any.inputDigest(),
                any.fingerprint(),
                any.content(),
                any.contentSha256(),
                inputs);
        register.prepare(prepared, METHOD, UnitBalances.EMPTY, List.of(), NOW);

        assertThat(register.now().prepared(run.id())).contains(prepared);
    }

    @Test
    void the_method_by_its_fingerprint() {
        SmallRegister.fill(register);

        assertThat(register.now().method(METHOD.fingerprint())).contains(METHOD);
        assertThat(register.now().methodVersion(METHOD.fingerprint())).contains(METHOD.version());
        assertThat(register.now().method(Method.standard().fingerprint())).isEmpty();
        assertThat(register.now().methodVersion(Method.standard().fingerprint()))
                .isEmpty();
    }

    @Test
    void the_first_name_that_a_method_had() {
        prepare();
        Run run = SmallRegister.begin(register);
        register.prepare(SmallRegister.prepared(run), METHOD.withVersion("other"), UnitBalances.EMPTY, List.of(), NOW);

        assertThat(register.now().methodVersion(METHOD.fingerprint())).contains(METHOD.version());
    }

    @Test
    void a_method_of_another_release_has_a_name_and_cannot_be_made() {
        Fingerprint other = new Fingerprint("0".repeat(64));
        database.write(sql -> sql.execute(
                "insert into holdfast_register.methods values (?, '7', 'rule of old', now())", other.hex()));

        assertThat(register.now().method(other)).isEmpty();
        assertThat(register.now().methodVersion(other)).contains("7");
    }

    @Test
    void the_units_behind_it_in_order() {
        Prepared prepared = SmallRegister.fill(register);

        assertThat(register.now().units(prepared.run())).containsExactlyElementsOf(SmallRegister.units());
        assertThat(register.now().units(prepared.run()).parts()).hasSize(2);
        assertThat(register.now().units("2026-10.9")).isEmpty();
    }

    @Test
    void approvals_in_the_order_they_were_given() {
        Prepared prepared = prepare();
        SignOff second = register.approve(prepared, SignOff.Role.APPROVED, "Dan", NOW);
        SignOff first = register.approve(prepared, SignOff.Role.REVIEWED, "Bea", NOW);

        assertThat(register.now().approvals(prepared.run()))
                .containsExactly(
                        new Approval(prepared.run(), second, prepared.contentSha256()),
                        new Approval(prepared.run(), first, prepared.contentSha256()));
    }

    @Test
    void what_was_issued_and_what_was_imported() {
        Issued imported = SmallRegister.imported(AUGUST);
        Prepared prepared = SmallRegister.fill(register);
        register.adopt(List.of(imported), NOW);

        assertThat(register.now().statements()).containsExactly(imported, SmallRegister.issued(prepared));
        assertThat(register.now().statement(OCTOBER)).contains(SmallRegister.issued(prepared));
        assertThat(register.now().statement(SEPTEMBER)).isEmpty();
        assertThat(imported.figures().isImported()).isTrue();
    }

    @Test
    void documents_to_the_byte() {
        Prepared prepared = SmallRegister.fill(register);

        assertThat(register.now().documents(prepared.run()))
                .usingRecursiveComparison()
                .isEqualTo(SmallRegister.documents());
    }

    @Test
    void adjustments_with_their_numbers() {
        Adjustment first = register.adjust(SmallRegister.adjustment(OCTOBER), NOW);
        Adjustment second = register.adjust(SmallRegister.adjustment(AUGUST), NOW);

        assertThat(register.now().adjustments()).containsExactly(first, second);
        assertThat(first)
                .usingRecursiveComparison()
                .ignoringFields("number", "enteredAt")
                .isEqualTo(SmallRegister.adjustment(OCTOBER));
        assertThat(List.of(first.number(), second.number())).containsExactly(1, 2);
    }

    @Test
    void restatements_with_their_effects_and_units_in_order() {
        FoundRestatement september = SmallRegister.found(SEPTEMBER);
        FoundRestatement august = SmallRegister.found(AUGUST).because(Optional.empty());
        Run run = SmallRegister.begin(register);
        register.prepare(SmallRegister.prepared(run), METHOD, UnitBalances.EMPTY, List.of(september, august), NOW);
        Run later = SmallRegister.begin(register);
        register.restate(later, METHOD, september, NOW);

        assertThat(register.now().restatements()).containsExactly(august, september, september);
        assertThat(register.now().restatements().getFirst().effects())
                .extracting(traced -> traced.effect().cause())
                .containsExactly(Cause.SUPERSEDED, Cause.LATE);
        assertThat(register.now().restatements().getFirst().effects().getFirst().units())
                .extracting(UnitChange::unit)
                .containsExactly("m", "B", "a");
    }

    @ParameterizedTest
    @EnumSource
    void runs_with_how_they_ended(Run.Outcome outcome) {
        Run run = SmallRegister.begin(register);
        assertThat(register.now().run(run.id())).contains(run);
        String error = outcome == Run.Outcome.FAILED ? "NO_DATA: nothing" : "";

        register.end(run, outcome, error, NOW.plusSeconds(1));

        assertThat(register.now().runs())
                .containsExactly(new Run(
                        "2026-10.1",
                        OCTOBER,
                        "0.1.0",
                        "Ann",
                        NOW,
                        Optional.of(new Run.End(outcome, error, NOW.plusSeconds(1)))));
        assertThat(register.now().run("2026-10.2")).isEmpty();
    }

    private Prepared prepare() {
        Prepared prepared = SmallRegister.prepared(SmallRegister.begin(register));
        register.prepare(prepared, METHOD, UnitBalances.EMPTY, List.of(), NOW);
        return prepared;
    }
}
