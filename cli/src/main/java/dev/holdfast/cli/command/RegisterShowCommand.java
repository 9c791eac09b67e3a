package dev.holdfast.cli.command;

import dev.holdfast.cli.config.Surroundings;
import dev.holdfast.cli.job.Door;
import dev.holdfast.cli.job.Lookup;
import dev.holdfast.cli.job.OutputFolder;
import dev.holdfast.cli.output.Headline;
import dev.holdfast.cli.output.RegisterTable;
import dev.holdfast.cli.output.UnitsCsv;
import dev.holdfast.core.balance.UnitBalance;
import dev.holdfast.core.balance.UnitBalances;
import dev.holdfast.core.statement.Naming;
import dev.holdfast.persistence.database.Database;
import dev.holdfast.persistence.query.CustomerNames;
import dev.holdfast.persistence.query.Knowing;
import dev.holdfast.persistence.register.Prepared;
import dev.holdfast.persistence.register.Register;
import dev.holdfast.persistence.register.RegisterReader;
import dev.holdfast.persistence.register.StoredDocument;
import dev.holdfast.reports.document.Documents.Document;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "show",
        header = "Shows one statement: of what, when, by whom, its hashes, and what was found changed since.",
        description = {
            "",
            "Prints to stdout. --out writes its documents as they were issued, to the byte. --units prints the units behind"
                    + " it as CSV instead; the register holds their ids, the names are those that the warehouse knew then,"
                    + " told as the statement told them."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  holdfast register show 2026-10",
            "  holdfast register show 2026-10.1 --out copy",
            "  holdfast register show 2026-10 --units > units.csv"
        })
final class RegisterShowCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private RegisterCommand register;

    @Parameters(
            paramLabel = "RUN",
            showDefaultValue = Visibility.NEVER,
            description = "A month such as 2026-10, or a run such as 2026-10.1.")
    private String run = "";

    @Option(names = "--out", paramLabel = "DIR", description = "Write its documents into this folder.")
    private @Nullable Path out;

    @Option(names = "--units", description = "Print the units behind it as CSV.")
    private boolean units;

    @Override
    public Integer call() {
        return register.existing(this::show);
    }

    private Integer show(Register found) {
        RegisterReader known = found.now();
        Console console = register.holdfast().console();
        if (units) {
            Prepared prepared = new Lookup(known).prepared(run);
            UnitBalances balances = known.units(prepared.run());
            console.print(UnitsCsv.text(balances, names(known, prepared, balances), prepared.run()));
            return ExitCode.DONE;
        }
        ZoneId zone = register.holdfast().configuration().method().zone();
        Lookup lookup = new Lookup(known);
        console.print(lookup.imported(run)
                .map(imported -> RegisterTable.show(imported, zone))
                .orElseGet(() -> RegisterTable.show(known, lookup.prepared(run), zone)));
        if (out != null) {
            List<Path> written = write(known, out);
            console.print(Headline.paths(written));
            if (written.isEmpty()) {
                console.say("It is not issued, so there are no documents yet.");
            }
        }
        return ExitCode.DONE;
    }

    private List<Path> write(RegisterReader known, Path out) {
        Prepared prepared = new Lookup(known).prepared(run);
        OutputFolder folder =
                new OutputFolder(register.holdfast().surroundings().folder().resolve(out));
        folder.prepare();
        return folder.write(known.documents(prepared.run()).stream()
                .map(RegisterShowCommand::document)
                .toList());
    }

    private static Document document(StoredDocument stored) {
        return new Document(stored.name(), stored.mediaType(), stored.content());
    }

    /** As the statement called them. */
    private Map<String, String> names(RegisterReader known, Prepared prepared, UnitBalances balances) {
        // A method that this release cannot read any more was of customers, as nearly all are.
        if (!known.method(prepared.fingerprint())
                .map(method -> method.grain().isOfCustomers())
                .orElse(true)) {
            return Map.of();
        }
        Surroundings surroundings = register.holdfast().surroundings();
        Naming naming = new Naming(prepared.inputs().presentation().names(), Map.of());
        try (Database warehouse = new Door(register.holdfast().configuration(), surroundings).openToMeasure()) {
            return warehouse.<Map<String, String>>read(sql ->
                    naming.called(new CustomerNames(sql, Knowing.at(prepared.knownAt()))
                            .of(StreamSupport.stream(balances.spliterator(), false)
                                    .map(UnitBalance::unit)
                                    .toList())));
        }
    }
}
