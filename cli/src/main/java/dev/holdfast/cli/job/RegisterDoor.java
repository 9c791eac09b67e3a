package dev.holdfast.cli.job;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.persistence.database.Database;
import dev.holdfast.persistence.register.Register;

/**
 * The database of the register.
 *
 * @param own whether it is closed with this; otherwise it is that of the warehouse
 */
public record RegisterDoor(Database database, boolean own) implements AutoCloseable {
    /** The register, made where it is missing. */
    public Register register() {
        return Register.in(database);
    }

    /**
     * The register, which must be there.
     *
     * @throws Fault {@code REGISTER_MISSING}
     */
    public Register existing() {
        return Register.find(database)
                .orElseThrow(() -> new Fault(
                        ErrorCode.REGISTER_MISSING,
                        "there is no register here that this login may read",
                        "Correct --register or --db; the first 'holdfast run' makes one"));
    }

    @Override
    public void close() {
        if (own) {
            database.close();
        }
    }
}
