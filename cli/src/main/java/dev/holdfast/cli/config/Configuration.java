package dev.holdfast.cli.config;

import dev.holdfast.core.method.Method;
import dev.holdfast.core.statement.Company;

/**
 * What a run is told by its file, defaults filled in.
 *
 * @param company whose statement it is
 * @param warehouse where the data is
 * @param method how figures are made
 */
public record Configuration(Company company, WarehouseAddress warehouse, Method method) {
    /** What holds without a file. */
    public static Configuration standard() {
        return new Configuration(Company.named("Your company"), WarehouseAddress.standard(), Method.standard());
    }

    public Configuration withUrl(String url) {
        return new Configuration(company, warehouse.withUrl(url), method);
    }
}
