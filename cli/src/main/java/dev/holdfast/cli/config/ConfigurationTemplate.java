package dev.holdfast.cli.config;

import dev.holdfast.core.method.Setting;
import dev.holdfast.persistence.check.Gate;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The commented {@code holdfast.yaml} that {@code init} writes. Its settings are listed from the method itself. */
public final class ConfigurationTemplate {
    private ConfigurationTemplate() {}

    /** The file for a database, with every setting at its default and commented out. */
    public static String text(String url) {
        return """
                # Holdfast: whose figures, where the data is, and what the figures mean.
                # A line that begins with # holds a default; remove the # to change it.
                # --set KEY=VALUE and --db URL on the command line win over this file.

                company:
                  name: Your company
                  # confidentiality: "Confidential: board of Your company"
                  # footer: Your company, Inc., 1 Main Street, Springfield
                  # logo: logo.png              # PNG or JPEG, left of the title
                  # colours:
                  #   light: {good: "#1c5799", bad: "#974200", actual: "#2f3e54"}    # in quotes
                  #   dark: {good: "#7db8f5", bad: "#ffb778", actual: "#b9c5d3"}

                warehouse:
                  # embedded        a PostgreSQL of our own, thrown away when the command ends
                  # embedded:DIR    the same, kept in the folder DIR (told from the folder of this file)
                  # jdbc:postgresql://host:5432/database
                  url: %s
                  # schema: holdfast
                  # user: holdfast_reader
                  # The password comes from the environment variable %s, never from this file.
                  # history: copy       # views over rows that are overwritten: each run keeps what changed
                                        # source: recorded_at and superseded_at of the rows tell it all

                # What was said, append-only: in the warehouse's database, or in one of its own.
                # register:
                #   url: jdbc:postgresql://host:5432/register
                #   user: holdfast_register    # password: %s

                # What the figures mean: once a statement is issued, its method is not changed unseen.
                method:
                  version: "1"
                %s

                  # preset: datadog-fy2025          # a published definition to begin with: holdfast method presets

                # How the statement is told.
                # statement:
                #   definitions: [snowflake-fy2026, datadog-fy2025, figma-s1-2025]   # the same period under others
                #   names: full           # or initials, ids: of customers, in every form
                #   present: mrr          # or arr: twelve times MRR
                #   scale: thousand       # or unit, million; default: as the opening balance needs
                #   events:               # noted at the trend
                #     2025-08: list price +5%%
                #   paper: a4             # or letter
                #   templates: templates  # a folder of your own: holdfast init --templates templates

                # What has to hold before a statement is issued.
                restatement:
                  points: 0.1           # an earlier NRR or GRR that changed by more needs --restate "reason"
                ledger:
                  tolerance: 0.05       # per cent of what gl_control says
                  beyond: stop          # or print: as unexplained
                # checks:               # of the data: error stops a run, warning is told, off is not looked for
                %s
                #   row-count-drop: 10          # per cent fewer items than at the last statement
                sign-off:
                  approvals: none       # or one, two
                  # preparer: "M. Okafor, Revenue Operations"

                # Who receives each statement, once. Try it with: holdfast run --dry-run
                # delivery:
                #   owner: finance-ops@example.com      # told when a run does not end well, and nobody else is
                #   from: "Your company <retention@example.com>"
                #   smtp:
                #     host: smtp.example.com
                #     port: 587
                #     security: starttls                # or tls, none
                #     user: retention@example.com       # password: %s
                #   unrecorded: hold                    # or resend: where nobody knows whether a message was accepted
                #   groups:
                #     board:
                #       to: ["A. Lindqvist <a.lindqvist@example.com>", b.osei@example.com]
                #       attach: [pdf]                   # of pdf, html, xlsx, json; and csv, of every unit
                #       detail: figures                 # or units: csv and xlsx have a row for each
                #     finance:
                #       to: [controller@example.com]
                #       folder: ./shared                # and a folder that receives the documents
                #       attach: [pdf, xlsx, csv]
                #       detail: units

                # When 'holdfast schedule' runs the monthly job.
                # schedule:
                #   at: third business day 06:00   # or last business day 18:30, or a cron expression: "0 6 3 * *"
                #   zone: Europe/Berlin            # default: method.zone
                #   holidays: [2026-12-25]         # no business days, as Saturdays and Sundays are

                # Addresses that are called when a run has ended.
                # health:
                #   done: https://health.example.com/ping/retention
                #   failed: https://health.example.com/ping/retention/fail
                """.formatted(
                        quoted(url),
                        Surroundings.PASSWORD,
                        Surroundings.REGISTER_PASSWORD,
                        settings(),
                        gates(),
                        Surroundings.SMTP_PASSWORD);
    }

    private static String gates() {
        return Arrays.stream(Gate.values())
                .map(gate -> "#   " + gate.key() + ": " + gate.severity().key())
                .collect(Collectors.joining("\n"));
    }

    private static String settings() {
        return Arrays.stream(Setting.values()).map(ConfigurationTemplate::line).collect(Collectors.joining("\n"));
    }

    // A setting with one value today has nothing to choose from.
    private static String line(Setting setting) {
        String line = "  # " + setting.key() + ": " + shown(setting);
        return setting.allowed().equals(setting.defaultValue()) ? line : "%-44s# %s".formatted(line, setting.allowed());
    }

    private static String shown(Setting setting) {
        return switch (setting) {
            case TIER_ORDER -> "[Starter, Pro, Enterprise]";
            case CURRENCY -> "USD";
            default -> setting.defaultValue();
        };
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
