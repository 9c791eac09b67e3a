package dev.holdfast.cli.config;

import java.util.Optional;

/**
 * Where the register is.
 *
 * @param url {@code embedded:DIR} or {@code jdbc:postgresql:…}; empty: the database of the warehouse
 * @param user who writes it; empty: as the URL says, or whoever reads the warehouse where it is the same database
 */
public record RegisterAddress(Optional<String> url, Optional<String> user) {
    static final RegisterAddress OF_WAREHOUSE = new RegisterAddress(Optional.empty(), Optional.empty());

    RegisterAddress withUrl(String other) {
        return new RegisterAddress(Optional.of(other), user);
    }
}
