package dev.holdfast.cli.config;

import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Preset;
import dev.holdfast.core.statement.Company;
import dev.holdfast.core.statement.Presentation;
import dev.holdfast.reports.template.Template;
import java.util.List;
import java.util.Optional;

/**
 * What a run is told by its file, defaults filled in.
 *
 * @param company whose statement it is
 * @param warehouse where the data is
 * @param register where the register is
 * @param method how figures are made
 * @param definitions published definitions that the statement shows its period under besides
 * @param presentation how a statement is told
 * @param policy what has to hold before a statement is issued
 * @param delivery who receives it; empty: nobody
 * @param schedule when the monthly job runs
 * @param health who is told that a run ended
 * @param look how statements look
 */
public record Configuration(
        Company company,
        WarehouseAddress warehouse,
        RegisterAddress register,
        Method method,
        List<Preset> definitions,
        Presentation presentation,
        Policy policy,
        Optional<DeliverySettings> delivery,
        ScheduleSettings schedule,
        Health health,
        LookSettings look) {
    public Configuration {
        definitions = List.copyOf(definitions);
    }

    /** What holds without a file. */
    public static Configuration standard() {
        return new Configuration(
                Company.named("Your company"),
                WarehouseAddress.standard(),
                RegisterAddress.OF_WAREHOUSE,
                Method.standard(),
                List.of(),
                Presentation.STANDARD,
                Policy.STANDARD,
                Optional.empty(),
                ScheduleSettings.STANDARD,
                Health.NOBODY,
                LookSettings.STANDARD);
    }

    public Configuration withUrl(String url) {
        return at(warehouse.withUrl(url), register);
    }

    public Configuration withRegister(String url) {
        return at(warehouse, register.withUrl(url));
    }

    private Configuration at(WarehouseAddress data, RegisterAddress kept) {
        return new Configuration(
                company, data, kept, method, definitions, presentation, policy, delivery, schedule, health, look);
    }

    /**
     * The templates that its statements are made with. Files that the configuration names for it are read now.
     *
     * @throws dev.holdfast.core.fault.Fault {@code CONFIG_INVALID} or {@code TEMPLATE_INVALID} where one is not as it must be
     */
    public Template template() {
        return look.template(company.name());
    }
}
