package dev.holdfast.cli.config;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.finding.Severity;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Preset;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.statement.Company;
import dev.holdfast.core.statement.Notation;
import dev.holdfast.core.statement.Presentation;
import dev.holdfast.core.statement.Tolerance;
import dev.holdfast.persistence.check.Gate;
import dev.holdfast.persistence.check.GateSettings;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code holdfast.yaml}. */
public final class ConfigurationFile {
    /** Its name where no other is given. */
    public static final String NAME = "holdfast.yaml";

    /** Keys of {@code method:} that are none of its settings. */
    private static final Set<String> NO_SETTINGS = Set.of("version", "preset");

    private ConfigurationFile() {}

    /**
     * Reads a file. A folder in {@code warehouse.url} is relative to the file's own.
     *
     * @throws Fault {@code CONFIG_INVALID}, {@code SETTING_UNKNOWN}, {@code SETTING_VALUE}, {@code SETTINGS_CONFLICT} or {@code PRESET_UNKNOWN}, each with line and column
     */
    public static Configuration read(Path file) {
        String name = String.valueOf(file.getFileName());
        Optional<Yaml> yaml = YamlReader.read(name, text(file));
        yaml.ifPresent(FileSchema::require);
        Section root = yaml.map(found -> Section.of("", found)).orElseGet(() -> Section.empty(""));
        return new Configuration(
                company(root.section("company")),
                warehouse(root.section("warehouse"), file),
                register(root.section("register"), file),
                method(root.section("method")),
                root.section("statement").list("definitions", Preset::of),
                presentation(root.section("statement")),
                policy(root),
                root.has("delivery")
                        ? Optional.of(new DeliverySection(root.section("delivery"), folder(file)).settings())
                        : Optional.empty(),
                ScheduleSettings.read(root.section("schedule")),
                health(root.section("health")),
                LookSettings.read(root.section("company"), root.section("statement"), folder(file)));
    }

    private static Path folder(Path file) {
        return file.toAbsolutePath().resolveSibling("");
    }

    private static Health health(Section section) {
        return new Health(
                section.read("done", ConfigurationFile::address), section.read("failed", ConfigurationFile::address));
    }

    private static URI address(String text) {
        try {
            URI address = new URI(text);
            if (address.getHost() != null && List.of("http", "https").contains(address.getScheme())) {
                return address;
            }
        } catch (URISyntaxException broken) {
            // Told below.
        }
        throw new Fault(ErrorCode.CONFIG_INVALID, "this is no web address", "Write https://HOST/PATH");
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

    private static Presentation presentation(Section section) {
        Presentation standard = Presentation.STANDARD;
        Section events = section.section("events");
        return new Presentation(
                section.choice("names", List.of(Presentation.Names.values())).orElse(standard.names()),
                section.choice("present", List.of(Presentation.Balance.values()))
                        .orElse(standard.present()),
                section.choice("scale", List.of(Notation.Scale.UNIT, Notation.Scale.THOUSAND, Notation.Scale.MILLION)),
                events.entries().keySet().stream()
                        .map(key -> new Presentation.Event(
                                YearMonth.parse(key.name()),
                                events.text(key.name()).orElse("")))
                        .toList());
    }

    private static WarehouseAddress warehouse(Section section, Path file) {
        WarehouseAddress standard = WarehouseAddress.standard();
        Path folder = folder(file);
        return new WarehouseAddress(
                section.read("url", url -> DatabaseUrl.within(folder, url)).orElse(standard.url()),
                section.text("schema").orElse(standard.schema()),
                section.text("user"),
                section.choice("history", List.of(HistoryMode.SOURCE, HistoryMode.COPY))
                        .orElse(standard.history()));
    }

    private static RegisterAddress register(Section section, Path file) {
        Path folder = folder(file);
        return new RegisterAddress(section.read("url", url -> DatabaseUrl.within(folder, url)), section.text("user"));
    }

    private static Policy policy(Section root) {
        Policy standard = Policy.STANDARD;
        Section ledger = root.section("ledger");
        Section signOff = root.section("sign-off");
        return new Policy(
                root.section("restatement").number("points").orElse(standard.restatementPoints()),
                new Tolerance(
                        ledger.number("tolerance").orElse(standard.tolerance().percent()),
                        ledger.choice("beyond", List.of(Tolerance.Beyond.values()))
                                .orElse(standard.tolerance().beyond())),
                gates(root.section("checks")),
                signOff.choice("approvals", List.of(Approvals.values())).orElse(standard.approvals()),
                signOff.text("preparer").orElse(standard.preparer()));
    }

    private static GateSettings gates(Section section) {
        Map<Gate, Severity> severities = new EnumMap<>(Gate.class);
        for (Gate gate : Gate.values()) {
            section.choice(gate.key(), List.of(Severity.values()))
                    .ifPresent(severity -> severities.put(gate, severity));
        }
        return new GateSettings(
                severities, section.number("row-count-drop").orElse(GateSettings.STANDARD.rowCountDrop()));
    }

    private static Method method(Section section) {
        Method method = section.read("preset", Preset::of)
                .map(preset -> preset.on(Method.standard()))
                .orElseGet(Method::standard);
        Optional<String> version = section.text("version");
        if (version.isPresent()) {
            method = method.withVersion(version.get());
        }
        for (Map.Entry<Yaml.Key, Yaml> entry : section.entries().entrySet()) {
            if (!NO_SETTINGS.contains(entry.getKey().name())) {
                method = with(method, section, entry.getKey(), entry.getValue());
            }
        }
        return coherent(method, section);
    }

    /** A conflict is told where the first key of the section stands. */
    private static Method coherent(Method method, Section section) {
        return section.entries().keySet().stream()
                .findFirst()
                .map(key -> Section.located(key.place(), method::requireCoherent))
                .orElse(method);
    }

    private static Method with(Method method, Section section, Yaml.Key key, Yaml value) {
        Setting setting = Section.located(key.place(), () -> Setting.of(key.name()));
        String path = section.path(key.name());
        String text = setting == Setting.TIER_ORDER
                ? String.join(",", Section.list(path, value))
                : Section.scalar(path, value);
        return Section.located(value.place(), () -> method.with(setting, text));
    }
}
