package dev.holdfast.persistence.register;

import static dev.holdfast.persistence.register.SmallRegister.NOW;
import static dev.holdfast.persistence.register.SmallRegister.OCTOBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.core.fault.Fault;
import dev.holdfast.persistence.database.Database;
import dev.holdfast.persistence.database.TestDatabase;
import dev.holdfast.persistence.register.Delivery.Channel;
import dev.holdfast.persistence.register.Delivery.Outcome;
import dev.holdfast.persistence.register.Delivery.Plan;
import dev.holdfast.persistence.register.Delivery.Purpose;
import dev.holdfast.persistence.register.Delivery.State;
import dev.holdfast.persistence.schema.register.Tables;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliveriesTest {
    private final Database database = TestDatabase.openAs("postgres", TestDatabase.freshUrl());
    private final Register register = Register.in(database);
    private final Deliveries deliveries = register.deliveries();
    private String run = "";

    @BeforeEach
    void issue() {
        Prepared prepared = SmallRegister.prepared(SmallRegister.begin(register));
        register.prepare(prepared, SmallRegister.METHOD, SmallRegister.units(), List.of(), NOW);
        register.issue(SmallRegister.issued(prepared), SmallRegister.documents(), NOW);
        run = prepared.run();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_is_planned_is_read_back_pending_and_planned_once() {
        List<Delivery> planned = deliveries.plan(run, SmallRegister.plans(), NOW);

        assertThat(planned).extracting(Delivery::id).containsExactly(run + "/1", run + "/2", run + "/3");
        assertThat(planned).extracting(Delivery::channel).containsExactly(Channel.MAIL, Channel.MAIL, Channel.FOLDER);
        assertThat(planned).extracting(Delivery::purpose).containsOnly(Purpose.STATEMENT);
        assertThat(planned).extracting(Delivery::last).allMatch(last -> last.isEmpty());
        assertThat(planned.getFirst().messageId()).isEqualTo("<1@acme.example>");

        List<Plan> more = List.of(
                new Plan("board", Channel.MAIL, "ANN@acme.example", "<9@acme.example>"),
                new Plan("board", Channel.MAIL, "dan@acme.example", "<4@acme.example>"));
        assertThat(deliveries.plan(run, more, NOW))
                .extracting(Delivery::recipient)
                .containsExactly("ann@acme.example", "bea@acme.example", "/srv/shared/2026-10", "dan@acme.example");
    }

    @Test
    void the_last_of_what_became_of_it_is_what_holds() {
        Delivery ann = deliveries.plan(run, SmallRegister.plans(), NOW).getFirst();
        assertThat(deliveries.claim(List.of(ann), NOW)).containsExactly(ann);
        assertThat(state()).isEqualTo(State.SENDING);
        assertThat(deliveries.of(run).getFirst().isUnrecorded()).isTrue();

        deliveries.record(Map.of(ann, new Outcome(State.DEFERRED, "451 later")), NOW);
        assertThat(state()).isEqualTo(State.DEFERRED);
        assertThat(deliveries.of(run).getFirst().isUnrecorded()).isFalse();

        deliveries.claim(List.of(deliveries.of(run).getFirst()), NOW);
        deliveries.record(Map.of(ann, new Outcome(State.ACCEPTED, "250 kept")), NOW);
        Delivery last = deliveries.of(run).getFirst();
        assertThat(last.isAccepted()).isTrue();
        assertThat(last.last().orElseThrow().outcome().detail()).isEqualTo("250 kept");
    }

    @Test
    void what_somebody_else_took_meanwhile_is_not_taken_twice() {
        List<Delivery> planned = deliveries.plan(run, SmallRegister.plans(), NOW);
        List<Delivery> seenByAnother = deliveries.of(run);
        assertThat(deliveries.claim(planned.subList(0, 1), NOW)).hasSize(1);

        assertThat(deliveries.claim(seenByAnother, NOW))
                .extracting(Delivery::recipient)
                .containsExactly("bea@acme.example", "/srv/shared/2026-10");
        assertThat(events()).isEqualTo(3);
    }

    @Test
    void who_accepted_one_is_refused_another_and_all_of_that_entry_with_him() {
        List<Delivery> planned = deliveries.plan(run, SmallRegister.plans(), NOW);
        deliveries.claim(planned, NOW);
        deliveries.record(Map.of(planned.getFirst(), new Outcome(State.ACCEPTED, "250")), NOW);

        assertThatThrownBy(() -> deliveries.claim(deliveries.of(run).reversed(), NOW))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("delivery " + run + "/1 was accepted already");
        assertThat(events()).as("what was entered before").isEqualTo(4);
    }

    private int events() {
        return database.<Integer>read(sql -> sql.fetchCount(Tables.DELIVERY_EVENTS));
    }

    @Test
    void a_resend_is_a_delivery_of_its_own() {
        deliveries.plan(run, SmallRegister.plans(), NOW);
        Plan ann = SmallRegister.plans().getFirst();

        Delivery first = deliveries.resend(run, ann, NOW);
        Delivery second = deliveries.resend(run, ann, NOW);

        assertThat(List.of(first.id(), second.id())).containsExactly(run + "/4", run + "/5");
        assertThat(first.purpose()).isEqualTo(Purpose.RESEND);
    }

    @Test
    void deliveries_keep_the_order_of_their_numbers() {
        List<Plan> many = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> new Plan("board", Channel.MAIL, i + "@acme.example", "<" + i + "@acme.example>"))
                .toList();

        assertThat(deliveries.plan(run, many, NOW))
                .extracting(Delivery::recipient)
                .containsExactlyElementsOf(many.stream().map(Plan::recipient).toList());
    }

    @Test
    void delivered_is_entered_once() {
        assertThat(deliveries.isDelivered(run)).isFalse();
        deliveries.delivered(run, NOW);
        deliveries.delivered(run, NOW);
        assertThat(deliveries.isDelivered(run)).isTrue();
    }

    @Test
    void what_the_owner_was_told_is_known_by_its_digest() {
        String digest = "a".repeat(64);
        assertThat(deliveries.told(digest)).isEmpty();

        deliveries.tell(OCTOBER, "LEDGER_DIFFERS", digest, NOW);
        Instant later = NOW.plus(Duration.ofDays(1));
        deliveries.tell(OCTOBER, "LEDGER_DIFFERS", digest, later);

        assertThat(deliveries.told(digest)).contains(later);
        assertThat(deliveries.told("b".repeat(64))).isEmpty();
    }

    @Test
    void only_what_was_issued_is_delivered() {
        Prepared waiting = SmallRegister.prepared(register.begin(SmallRegister.SEPTEMBER, "0.1.0", "Ann", NOW));
        register.prepare(waiting, SmallRegister.METHOD, SmallRegister.units(), List.of(), NOW);

        assertThatThrownBy(() -> deliveries.plan(waiting.run(), SmallRegister.plans(), NOW))
                .isInstanceOf(Fault.class);
    }

    private State state() {
        return deliveries.of(run).getFirst().last().orElseThrow().outcome().state();
    }
}
