package dev.holdfast.cli.config;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.statement.Company;
import dev.holdfast.core.statement.Tolerance;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads {@code holdfast.yaml}. */
public final class ConfigurationFile {
    /** Its name where no other is given. */
    public static final String NAME = "holdfast.yaml";

    private ConfigurationFile() {}

    /**
     * Reads a file. A folder in {@code warehouse.url} is relative to the file's own.
     *
     * @throws Fault {@code CONFIG_INVALID}, {@code SETTING_UNKNOWN}, {@code SETTING_VALUE} or {@code SETTING_UNAVAILABLE},
     *     each with line and column
     */
    public static Configuration read(Path file) {
        Section root = root(file);
        return new Configuration(
                company(root.section("company").allowing("name", "confidentiality")),
                warehouse(root.section("warehouse").allowing("url", "schema", "user", "history"), file),
                register(root.section("register").allowing("url", "user"), file),
                method(root.section("method")),
                policy(root));
    }

    /**
     * Reads when the monthly job is to run.
     *
     * @throws Fault {@code CONFIG_INVALID} with line and column
     */
    public static ScheduleSettings schedule(Path file) {
        return ScheduleSettings.read(root(file).section("schedule"));
    }

    private static Section root(Path file) {
        String name = String.valueOf(file.getFileName());
        return YamlReader.read(name, text(file))
                .map(yaml -> Section.of("", yaml))
                .orElseGet(() -> Section.empty(""))
                .allowing(
                        "company", "warehouse", "register", "method", "restatement", "ledger", "sign-off", "schedule");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException broken) {
            throw new Fault(ErrorCode.CONFIG_INVALID, file + " is not UTF-8", "Save it as UTF-8", broken);
        } catch (IOException missing) {
            throw new Fault(
                    ErrorCode.CONFIG_INVALID,
                    file + " cannot be read",
                    "Correct --config, or write a file with: holdfast init",
                    missing);
        }
    }

    private static Company company(Section section) {
        Company named = section.text("name")
                .map(Company::named)
                .orElse(Configuration.standard().company());
        return new Company(named.name(), section.text("confidentiality").orElse(named.confidentiality()));
    }

    private static WarehouseAddress warehouse(Section section, Path file) {
        WarehouseAddress standard = WarehouseAddress.standard();
        Path folder = file.toAbsolutePath().resolveSibling("");
        return new WarehouseAddress(
                section.text("url", url -> DatabaseUrl.within(folder, url)).orElse(standard.url()),
                section.text("schema").orElse(standard.schema()),
                section.text("user"),
                section.choice("history", List.of(HistoryMode.SOURCE, HistoryMode.COPY))
                        .orElse(standard.history()));
    }

    private static RegisterAddress register(Section section, Path file) {
        Path folder = file.toAbsolutePath().resolveSibling("");
        return new RegisterAddress(section.text("url", url -> DatabaseUrl.within(folder, url)), section.text("user"));
    }

    private static Policy policy(Section root) {
        Policy standard = Policy.STANDARD;
        Section ledger = root.section("ledger").allowing("tolerance", "beyond");
        Section signOff = root.section("sign-off").allowing("approvals", "preparer");
        return new Policy(
                root.section("restatement").allowing("points").number("points").orElse(standard.restatementPoints()),
                new Tolerance(
                        ledger.number("tolerance").orElse(standard.tolerance().percent()),
                        ledger.choice("beyond", List.of(Tolerance.Beyond.values()))
                                .orElse(standard.tolerance().beyond())),
                signOff.choice("approvals", List.of(Approvals.values())).orElse(standard.approvals()),
                signOff.text("preparer").orElse(standard.preparer()));
    }

    private static Method method(Section section) {
        Method method = Method.standard();
        Optional<String> version = section.text("version");
        if (version.isPresent()) {
            method = method.withVersion(version.get());
        }
        for (Map.Entry<Yaml.Key, Yaml> entry : section.entries().entrySet()) {
            if (!entry.getKey().name().equals("version")) {
                method = with(method, section, entry.getKey(), entry.getValue());
            }
        }
        return method;
    }

    private static Method with(Method method, Section section, Yaml.Key key, Yaml value) {
        Setting setting = located(key.place(), () -> Setting.of(key.name()));
        String path = section.path(key.name());
        String text = setting == Setting.TIER_ORDER
                ? String.join(",", Section.list(path, value))
                : Section.scalar(path, value);
        return located(value.place(), () -> method.with(setting, text));
    }

    private static <T> T located(Yaml.Place place, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Fault fault) {
            throw fault.at(place.toString());
        }
    }
}
