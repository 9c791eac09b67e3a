package dev.holdfast.persistence.register;

import static dev.holdfast.persistence.schema.register.Tables.DELIVERED;
import static dev.holdfast.persistence.schema.register.Tables.DELIVERIES;
import static dev.holdfast.persistence.schema.register.Tables.DELIVERY_EVENTS;
import static dev.holdfast.persistence.schema.register.Tables.NOTICES;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.max;

import dev.holdfast.core.time.Close;
import dev.holdfast.persistence.database.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * Who received what was issued. A message is entered before it is handed over and again with what became of it: whatever
 * stops the program in between, it can be seen who may have received it, and who has not.
 */
public final class Deliveries {
    private final Register register;
    private final Database database;

    Deliveries(Register register, Database database) {
        this.register = register;
        this.database = database;
    }

    /** All deliveries of an issued statement, in the order they were planned. */
    public List<Delivery> of(String run) {
        return register.now().deliveries(run);
    }

    /**
     * Enters who is to receive a statement. Whoever was planned before stays as he is.
     *
     * @return all deliveries of it
     */
    public List<Delivery> plan(String run, List<Delivery.Plan> plans, Instant now) {
        return register.enter(now, (sql, at) -> {
            List<Delivery> known = of(sql, run);
            int number = known.size();
            for (Delivery.Plan plan : plans) {
                boolean isNew = known.stream()
                        .filter(delivery -> delivery.purpose() == Delivery.Purpose.STATEMENT)
                        .noneMatch(delivery -> delivery.isTo(plan.channel(), plan.recipient()));
                if (isNew) {
                    insert(sql, at, run, ++number, plan, Delivery.Purpose.STATEMENT);
                }
            }
            return of(sql, run);
        });
    }

    /** Enters that somebody asked for a statement to be sent once more. */
    public Delivery resend(String run, Delivery.Plan plan, Instant now) {
        return register.enter(now, (sql, at) -> {
            insert(sql, at, run, of(sql, run).size() + 1, plan, Delivery.Purpose.RESEND);
            return of(sql, run).getLast();
        });
    }

    /**
     * Enters that deliveries are being handed over from now on, all at once.
     *
     * @return those of them of which nothing was entered since they were read; the others are somebody else's by now
     */
    public List<Delivery> claim(List<Delivery> deliveries, Instant now) {
        Delivery.Outcome sending = new Delivery.Outcome(Delivery.State.SENDING, "");
        return register.enter(
                now,
                (sql, at) -> deliveries.stream()
                        .filter(delivery -> events(sql, delivery.id()) == delivery.events())
                        .peek(delivery -> event(sql, at, delivery, sending))
                        .toList());
    }

    /**
     * Enters what became of deliveries, all at once.
     *
     * @param outcomes of each what became of it
     */
    public void record(Map<Delivery, Delivery.Outcome> outcomes, Instant now) {
        register.enter(now, (sql, at) -> {
            outcomes.forEach((delivery, outcome) -> {
                // Entered already, where only the answer to the first try was lost.
                if (last(sql, delivery.id())
                        .filter(event -> event.outcome().state() == Delivery.State.ACCEPTED)
                        .isEmpty()) {
                    event(sql, at, delivery, outcome);
                }
            });
            return at;
        });
    }

    /** Whether everybody received a statement who was to at that time. */
    public boolean isDelivered(String run) {
        return database.<Boolean>read(sql -> sql.fetchExists(DELIVERED, DELIVERED.RUN_ID.eq(run)));
    }

    /** Enters that everybody received a statement. */
    public void delivered(String run, Instant now) {
        register.enter(
                now,
                (sql, at) -> sql.insertInto(DELIVERED, DELIVERED.RUN_ID, DELIVERED.ENTERED_AT)
                        .values(run, at)
                        .onConflictDoNothing()
                        .execute());
    }

    /** When the owner was last told just this; empty where he was not. */
    public Optional<Instant> told(String digest) {
        return database.read(sql -> sql.select(max(NOTICES.ENTERED_AT))
                .from(NOTICES)
                .where(NOTICES.DIGEST.eq(digest))
                .fetchOptional(0, Instant.class));
    }

    /** Enters that the owner was told something. */
    public void tell(Close close, String code, String digest, Instant now) {
        register.enter(
                now,
                (sql, at) -> sql.insertInto(
                                NOTICES,
                                NOTICES.NUMBER,
                                NOTICES.CLOSE,
                                NOTICES.CODE,
                                NOTICES.DIGEST,
                                NOTICES.ENTERED_AT)
                        .values(sql.fetchCount(NOTICES) + 1, close.day(), code, digest, at)
                        .execute());
    }

    static List<Delivery> of(DSLContext sql, String run) {
        List<Delivery> deliveries = new ArrayList<>();
        sql.selectFrom(DELIVERIES)
                .where(DELIVERIES.RUN_ID.eq(run))
                .orderBy(DELIVERIES.ENTERED_AT, length(DELIVERIES.DELIVERY_ID), DELIVERIES.DELIVERY_ID)
                .forEach(row -> deliveries.add(new Delivery(
                        row.getDeliveryId(),
                        run,
                        row.getAudience(),
                        RegisterWords.value(Delivery.Channel.class, row.getChannel()),
                        row.getRecipient(),
                        RegisterWords.value(Delivery.Purpose.class, row.getPurpose()),
                        row.getMessageId(),
                        events(sql, row.getDeliveryId()),
                        last(sql, row.getDeliveryId()))));
        return deliveries;
    }

    private static int events(DSLContext sql, String delivery) {
        return sql.fetchCount(DELIVERY_EVENTS, DELIVERY_EVENTS.DELIVERY_ID.eq(delivery));
    }

    private static Optional<Delivery.Event> last(DSLContext sql, String delivery) {
        return sql.selectFrom(DELIVERY_EVENTS)
                .where(DELIVERY_EVENTS.DELIVERY_ID.eq(delivery))
                .orderBy(DELIVERY_EVENTS.NUMBER.desc())
                .limit(1)
                .fetchOptional(row -> new Delivery.Event(
                        new Delivery.Outcome(
                                RegisterWords.value(Delivery.State.class, row.getState()), row.getDetail()),
                        row.getEnteredAt()));
    }

    private static void insert(
            DSLContext sql, Instant at, String run, int number, Delivery.Plan plan, Delivery.Purpose purpose) {
        var row = sql.newRecord(DELIVERIES);
        row.setDeliveryId(run + "/" + number);
        row.setRunId(run);
        row.setAudience(plan.audience());
        row.setChannel(RegisterWords.key(plan.channel()));
        row.setRecipient(plan.recipient());
        row.setPurpose(RegisterWords.key(purpose));
        row.setMessageId(plan.messageId());
        row.setEnteredAt(at);
        row.insert();
    }

    private static void event(DSLContext sql, Instant at, Delivery delivery, Delivery.Outcome outcome) {
        int number = events(sql, delivery.id()) + 1;
        sql.insertInto(
                        DELIVERY_EVENTS,
                        DELIVERY_EVENTS.DELIVERY_ID,
                        DELIVERY_EVENTS.NUMBER,
                        DELIVERY_EVENTS.STATE,
                        DELIVERY_EVENTS.DETAIL,
                        DELIVERY_EVENTS.ENTERED_AT)
                .values(delivery.id(), number, RegisterWords.key(outcome.state()), outcome.detail(), at)
                .execute();
    }
}
