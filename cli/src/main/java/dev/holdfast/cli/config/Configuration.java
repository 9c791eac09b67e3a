package dev.holdfast.cli.config;

import dev.holdfast.core.method.Method;
import dev.holdfast.core.statement.Company;

/**
 * What a run is told by its file, defaults filled in.
 *
 * @param company whose statement it is
 * @param warehouse where the data is
 * @param register where the register is
 * @param method how figures are made
 * @param policy what has to hold before a statement is issued
 */
public record Configuration(
        Company company, WarehouseAddress warehouse, RegisterAddress register, Method method, Policy policy) {
    /** What holds without a file. */
    public static Configuration standard() {
        return new Configuration(
                Company.named("Your company"),
                WarehouseAddress.standard(),
                RegisterAddress.OF_WAREHOUSE,
                Method.standard(),
                Policy.STANDARD);
    }

    public Configuration withUrl(String url) {
        return new Configuration(company, warehouse.withUrl(url), register, method, policy);
    }

    public Configuration withRegister(String url) {
        return new Configuration(company, warehouse, register.withUrl(url), method, policy);
    }
}
