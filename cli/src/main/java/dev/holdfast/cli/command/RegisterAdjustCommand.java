package dev.holdfast.cli.command;

import dev.holdfast.cli.config.Surroundings;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.statement.Adjustment;
import dev.holdfast.core.statement.LedgerMeasure;
import dev.holdfast.core.time.Close;
import dev.holdfast.persistence.register.RegisterReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "adjust",
        header = "Enters a signed amount that leads from our figure to the ledger's.",
        description = {
            "",
            "It is added to what is expected of the ledger, and printed on the statement of its close with its reason, its"
                    + " author and where to look it up; where that is issued already, on the next. No figure of retention"
                    + " changes. To take one back, enter its opposite."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  holdfast register adjust --close 2026-10-31 --measure month_revenue --amount -412.18 \\",
            "    --currency USD --reason \"Credit note\" --author \"J. Doe\" --evidence FIN-2041"
        })
final class RegisterAdjustCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private RegisterCommand register;

    @Option(
            names = "--close",
            paramLabel = "DATE",
            required = true,
            showDefaultValue = Visibility.NEVER,
            converter = Reading.Day.class,
            description = "The close it belongs to.")
    private LocalDate close = LocalDate.EPOCH;

    @Option(
            names = "--measure",
            paramLabel = "NAME",
            required = true,
            showDefaultValue = Visibility.NEVER,
            converter = Reading.Measure.class,
            description = "closing_mrr or month_revenue.")
    private LedgerMeasure measure = LedgerMeasure.CLOSING_MRR;

    @Option(
            names = "--amount",
            paramLabel = "AMOUNT",
            required = true,
            showDefaultValue = Visibility.NEVER,
            converter = Reading.SignedAmount.class,
            description = "Signed, with at most four decimals: -412.18.")
    private Amount amount = Amount.ZERO;

    @Option(
            names = "--currency",
            paramLabel = "CODE",
            required = true,
            showDefaultValue = Visibility.NEVER,
            description = "ISO 4217, such as USD.")
    private String currency = "";

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            required = true,
            showDefaultValue = Visibility.NEVER,
            description = "Why, as it is printed.")
    private String reason = "";

    @Option(
            names = "--author",
            paramLabel = "NAME",
            required = true,
            showDefaultValue = Visibility.NEVER,
            description = "Who says so.")
    private String author = "";

    @Option(
            names = "--evidence",
            paramLabel = "TEXT",
            required = true,
            showDefaultValue = Visibility.NEVER,
            description = "Where it can be looked up, such as the number of a voucher.")
    private String evidence = "";

    @Override
    public Integer call() {
        Surroundings surroundings = register.holdfast().surroundings();
        Adjustment asked = new Adjustment(
                0,
                new Close(close),
                measure,
                amount,
                currency(),
                said("--reason", reason),
                said("--author", author),
                said("--evidence", evidence),
                Instant.EPOCH);
        if (amount.signum() == 0) {
            throw new Fault(ErrorCode.REGISTER_ENTRY, "an adjustment of 0 adjusts nothing", "Give a signed amount");
        }
        Adjustment entered =
                register.made(found -> found.adjust(asked, surroundings.clock().instant()));
        register.holdfast()
                .console()
                .say("Adjustment " + entered.number() + " of " + entered.close().month() + ": "
                        + entered.amount() + " " + entered.currency() + ". "
                        + register.existing(found -> printedBy(found.now(), entered.close())));
        return ExitCode.DONE;
    }

    private static String printedBy(RegisterReader known, Close close) {
        if (known.statement(close).isPresent()) {
            return "That statement is issued; the next one prints it.";
        }
        return known.lastPrepared(close)
                .map(prepared ->
                        "Run " + prepared.run() + " is prepared without it: unless that is approved already, the"
                                + " next run prepares it anew; else the next statement prints it.")
                .orElse("The statement of that month prints it.");
    }

    private String currency() {
        if (!currency.matches("[A-Z]{3}")) {
            throw new Fault(
                    ErrorCode.REGISTER_ENTRY,
                    "'" + currency + "' is no currency",
                    "Write an ISO 4217 code such as USD");
        }
        return currency;
    }

    private static String said(String option, String text) {
        if (text.isBlank()) {
            throw new Fault(
                    ErrorCode.REGISTER_ENTRY, option + " says nothing", "Write what is to be printed, in quotes");
        }
        return text.strip();
    }
}
