package dev.holdfast.cli.config;

import dev.holdfast.core.method.Method;
import dev.holdfast.core.statement.Company;
import java.util.Optional;

/**
 * What a run is told by its file, defaults filled in.
 *
 * @param company whose statement it is
 * @param warehouse where the data is
 * @param register where issued statements are entered; empty: in the warehouse's database
 * @param method how figures are made
 */
public record Configuration(Company company, WarehouseAddress warehouse, Optional<String> register, Method method) {
    /** What holds without a file. */
    public static Configuration standard() {
        return new Configuration(
                Company.named("Your company"), WarehouseAddress.standard(), Optional.empty(), Method.standard());
    }

    public Configuration withMethod(Method other) {
        return new Configuration(company, warehouse, register, other);
    }

    public Configuration withUrl(String url) {
        return new Configuration(company, warehouse.withUrl(url), register, method);
    }
}
