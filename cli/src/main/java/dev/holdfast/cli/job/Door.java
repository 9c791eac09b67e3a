package dev.holdfast.cli.job;

import dev.holdfast.cli.config.Configuration;
import dev.holdfast.cli.config.Surroundings;
import dev.holdfast.cli.config.WarehouseAddress;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.persistence.database.Database;
import dev.holdfast.persistence.database.Login;
import dev.holdfast.persistence.database.Options;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The way into the warehouse that a configuration names.
 *
 * @param surroundings where user and password may be set
 */
public record Door(Configuration configuration, Surroundings surroundings) {
    /**
     * Opens the database, whatever is in it.
     *
     * @throws Fault of the kinds that {@link Database#open} names
     */
    public Database open() {
        return Database.open(configuration.warehouse().url(), options());
    }

    /**
     * Opens the database to read figures from it.
     *
     * @throws Fault {@code NO_DATA} for a database that is empty in every call; {@code SCHEMA_MISSING}; those of
     *     {@link Database#open}
     */
    public Database openToMeasure() {
        Database database = openKept();
        try {
            database.requireSchema();
            return database;
        } catch (Fault fault) {
            database.close();
            throw fault;
        }
    }

    /**
     * Opens the database of the register, which may be that of the warehouse.
     *
     * @param warehouse open already
     * @throws Fault of the kinds that {@link Database#open} names
     */
    public RegisterDoor openRegister(Database warehouse) {
        String url = registerUrl();
        boolean shared = url.equals(configuration.warehouse().url())
                && (registerUser().isEmpty()
                        || configuration.warehouse().folder().isPresent());
        return shared
                ? new RegisterDoor(warehouse, false)
                : new RegisterDoor(Database.open(url, registerOptions()), true);
    }

    /**
     * Opens the database of the register alone.
     *
     * @param make whether a folder that is missing is made; otherwise its name is mistyped
     */
    public RegisterDoor openRegister(boolean make) {
        String url = registerUrl();
        if (url.equals(configuration.warehouse().url()) && registerUser().isEmpty()) {
            return new RegisterDoor(openKept(), true);
        }
        if (!make) {
            WarehouseAddress.folder(url).filter(Files::notExists).ifPresent(Door::refuse);
        }
        return new RegisterDoor(Database.open(url, registerOptions()), true);
    }

    private String registerUrl() {
        return configuration.register().url().orElse(configuration.warehouse().url());
    }

    private Optional<String> registerUser() {
        return surroundings
                .variable(Surroundings.REGISTER_USER)
                .or(() -> configuration.register().user());
    }

    /** Opens the database of the warehouse, unless it is new and empty in every call. */
    private Database openKept() {
        refuseThrownAway();
        return open();
    }

    private void refuseThrownAway() {
        if (configuration.warehouse().isThrownAway()) {
            throw new Fault(
                    ErrorCode.NO_DATA,
                    "the database 'embedded' is new and empty in each call",
                    "Keep one with: holdfast init --db embedded:DIR, then holdfast load");
        }
        configuration.warehouse().folder().filter(Files::notExists).ifPresent(Door::refuse);
    }

    private Options registerOptions() {
        String password = surroundings.secret(Surroundings.REGISTER_PASSWORD).orElse(null);
        return Options.STANDARD.withLogin(new Login(registerUser().orElse(null), password));
    }

    // Opening it would make an empty database where a name is mistyped.
    private static void refuse(Path folder) {
        throw new Fault(
                ErrorCode.DATABASE_URL,
                "there is no database in " + folder,
                "Correct --db or warehouse.url, or make one with: holdfast init --db embedded:" + folder);
    }

    private Options options() {
        String user = surroundings
                .variable(Surroundings.USER)
                .or(() -> configuration.warehouse().user())
                .orElse(null);
        String password = surroundings.secret(Surroundings.PASSWORD).orElse(null);
        return Options.STANDARD.withSchema(configuration.warehouse().schema()).withLogin(new Login(user, password));
    }
}
