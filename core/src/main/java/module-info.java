/** What retention means. Nothing here knows a database, a document or a clock. */
module dev.holdfast.core {
    requires static org.jspecify;

    exports dev.holdfast.core.fault;
    exports dev.holdfast.core.money;
    exports dev.holdfast.core.time;
    exports dev.holdfast.core.item;
    exports dev.holdfast.core.movement;
    exports dev.holdfast.core.method;
    exports dev.holdfast.core.balance;
    exports dev.holdfast.core.figure;
    exports dev.holdfast.core.finding;
    exports dev.holdfast.core.statement;
}
