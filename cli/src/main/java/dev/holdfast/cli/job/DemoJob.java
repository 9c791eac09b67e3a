package dev.holdfast.cli.job;

import dev.holdfast.cli.demo.DemoCompany;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Preset;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.statement.Company;
import dev.holdfast.core.statement.Presentation;
import dev.holdfast.core.statement.Tolerance;
import dev.holdfast.core.time.Close;
import dev.holdfast.persistence.check.GateSettings;
import dev.holdfast.persistence.database.Database;
import dev.holdfast.persistence.load.ContractFiles;
import dev.holdfast.persistence.load.LoadReport;
import dev.holdfast.persistence.load.Loader;
import dev.holdfast.persistence.load.Progress;
import dev.holdfast.persistence.load.RejectedRows;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An invented company on its way to a statement. It takes the way that real data takes. */
public record DemoJob(DemoCompany company, Path folder) {
    /** One of each kind. */
    private static final List<Preset> DEFINITIONS = Stream.of(
                    "pagerduty-fy2026", "asana-fy2021", "datadog-fy2025", "snowflake-fy2026", "figma-s1-2025")
            .map(Preset::of)
            .toList();

    /** Where its CSV files are. */
    public Path data() {
        return folder.resolve("data");
    }

    /**
     * Writes its CSV files.
     *
     * @throws Fault {@code OUTPUT_UNWRITABLE}
     */
    public List<Path> files() {
        new OutputFolder(folder).prepare();
        try {
            company.write(data());
        } catch (IOException unwritable) {
            throw new Fault(
                    ErrorCode.OUTPUT_UNWRITABLE,
                    "the folder " + data() + " cannot be written",
                    "Choose another with --out",
                    unwritable);
        }
        return ContractFiles.in(data());
    }

    /** Brings the files into a database. */
    public LoadReport load(Database database, List<Path> files, InstantSource clock, Progress progress) {
        return switch (new Loader(database).load(files, clock, progress)) {
            case LoadReport report -> report;
            case RejectedRows rejected -> throw rejected.fault();
        };
    }

    /** The statement that its board would get. */
    public StatementJob statement() {
        Method method = Method.standard()
                .with(Setting.CURRENCY, company.currency())
                .with(Setting.TIER_ORDER, String.join(",", company.tierOrder()));
        return new StatementJob(
                Company.named(company.name()),
                method,
                DEFINITIONS,
                new Close(company.close()),
                Optional.empty(),
                Tolerance.STANDARD,
                presentation(),
                GateSettings.STANDARD);
    }

    private Presentation presentation() {
        Presentation standard = Presentation.STANDARD;
        return new Presentation(
                standard.names(),
                standard.present(),
                standard.scale(),
                company.events().entrySet().stream()
                        .map(event -> new Presentation.Event(event.getKey(), event.getValue()))
                        .toList());
    }
}
