package dev.holdfast.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.finding.Severity;
import dev.holdfast.core.method.Grain;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Preset;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.statement.Notation;
import dev.holdfast.core.statement.Presentation;
import dev.holdfast.persistence.check.Gate;
import dev.holdfast.persistence.check.GateSettings;
import dev.holdfast.reports.chart.Swatch;
import dev.holdfast.reports.delivery.Mailbox;
import dev.holdfast.reports.delivery.SmtpServer;
import dev.holdfast.reports.template.PaperSize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConfigurationFileTest {
    @TempDir
    private Path folder;

    @Test
    void everything_can_be_said() {
        Configuration read = read("""
                company:
                  name: Fennmoor
                  confidentiality: For the board only
                warehouse:
                  url: jdbc:postgresql://db.example.com/warehouse
                  schema: billing
                  user: reader
                method:
                  version: 2
                  grain: customer
                  currency: EUR
                  tier-order: [Starter, "Pro", Enterprise]
                  fiscal-year-start: 4
                """);
        assertThat(read.company().name()).isEqualTo("Fennmoor");
        assertThat(read.company().confidentiality()).isEqualTo("For the board only");
        assertThat(read.warehouse().url()).isEqualTo("jdbc:postgresql://db.example.com/warehouse");
        assertThat(read.warehouse().schema()).isEqualTo("billing");
        assertThat(read.warehouse().user()).contains("reader");
        assertThat(read.method().version()).isEqualTo("2");
        assertThat(read.method().grain()).isEqualTo(Grain.CUSTOMER);
        assertThat(read.method().currency()).contains("EUR");
        assertThat(read.method().tierOrder()).containsExactly("Starter", "Pro", "Enterprise");
        assertThat(read.method().value(Setting.FISCAL_YEAR_START)).isEqualTo("4");
    }

    @ParameterizedTest
    @EnumSource
    void each_gate_takes_each_severity(Gate gate) {
        assertThat(read("company:\n  name: Fennmoor\n").policy().gates().severity(gate))
                .isEqualTo(gate.severity());
        for (Severity severity : Severity.values()) {
            assertThat(read("checks:\n  " + gate.key() + ": " + severity.key() + "\n")
                            .policy()
                            .gates()
                            .severity(gate))
                    .isEqualTo(severity);
        }
    }

    @Test
    void how_many_rows_are_too_few() {
        assertThat(read("checks:\n  row-count-drop: 2.5\n").policy().gates().rowCountDrop())
                .isEqualByComparingTo("2.5");
        assertThat(Configuration.standard().policy().gates()).isEqualTo(GateSettings.STANDARD);
    }

    @Test
    void an_unknown_gate() {
        fails("checks:\n  gapp: off\n", """
                CONFIG_INVALID: holdfast.yaml, line 2, column 3: 'gapp' is not a key of checks. Use unreadable, no-data, \
                duplicate-customer, """);
    }

    @Test
    void an_unknown_severity() {
        fails("checks:\n  gap: fatal\n", """
                CONFIG_INVALID: holdfast.yaml, line 2, column 8: checks.gap is 'fatal'. Use error or warning or off.""");
    }

    @Test
    void nothing_needs_to_be_said() {
        assertThat(read("")).isEqualTo(Configuration.standard());
        assertThat(read("# only a remark\n")).isEqualTo(Configuration.standard());
    }

    @Test
    void a_list_of_tiers_and_a_text_with_commas_are_one_method() {
        Method list = read("method:\n  tier-order: [Low, High]\n").method();
        Method text = read("method:\n  tier-order: Low, High\n").method();
        assertThat(list.fingerprint()).isEqualTo(text.fingerprint());
    }

    @Test
    void a_preset_is_where_the_settings_begin() {
        Method read = read("method:\n  grr: of-totals\n  preset: datadog-fy2025\n  currency: EUR\n")
                .method();

        assertThat(read.value(Setting.AVERAGING)).isEqualTo("weighted-mean-of-12");
        assertThat(read.value(Setting.GRR)).isEqualTo("of-totals");
        assertThat(read.currency()).contains("EUR");
    }

    @Test
    void the_statement_may_show_other_definitions() {
        assertThat(read("statement:\n  definitions: [figma-s1-2025, asana-fy2021]\n")
                        .definitions())
                .extracting(Preset::name)
                .containsExactly("figma-s1-2025", "asana-fy2021");
        fails("statement:\n  definitions:\n    - figma-s1-2025\n    - acme-2020\n", """
                PRESET_UNKNOWN: holdfast.yaml, line 4, column 7: there is no preset 'acme-2020'. Use one of %s.""".formatted(
                        Preset.all().stream().map(Preset::name).collect(Collectors.joining(", "))));
    }

    @Test
    void settings_that_do_not_go_together() {
        fails("method:\n  win-back: included\n  cohort: survivors\n", """
                SETTINGS_CONFLICT: holdfast.yaml, line 2, column 3: win-back=included does not go with cohort=survivors: \
                units won back were lost, and survivors leave out the lost. \
                Set win-back to excluded, or cohort to active-at-open or first-month-of-two-years.""");
    }

    @Test
    void a_folder_is_told_from_the_file_it_stands_in() {
        assertThat(read("warehouse:\n  url: embedded:./data\n").warehouse().url())
                .isEqualTo("embedded:" + folder.resolve("data"));
        assertThat(read("warehouse:\n  url: embedded\n").warehouse().isThrownAway())
                .isTrue();
    }

    @Test
    void what_init_writes_is_read_as_the_defaults() {
        String url = "embedded:" + folder.resolve("a \"quoted\" folder");
        assertThat(read(ConfigurationTemplate.text(url)))
                .isEqualTo(Configuration.standard().withUrl(url));
    }

    @Test
    void every_commented_setting_of_init_may_be_uncommented() {
        String text = ConfigurationTemplate.text("embedded").replaceAll("(?m)^  # ([a-z-]+: )", "  $1");
        assertThat(read(text).method().currency()).contains("USD");
    }

    @Test
    void how_statements_look() {
        LookSettings look = read("""
                company:
                  logo: art/logo.png
                  footer: " Fennmoor, 1 Main Street "
                  colours:
                    light: {good: "#0b6e4f", bad: "#9B2226"}
                    dark: {actual: "#c0c0c0"}
                statement:
                  paper: letter
                  templates: ours
                """).look();
        assertThat(look.logo()).contains(folder.resolve("art/logo.png"));
        assertThat(look.footer()).isEqualTo("Fennmoor, 1 Main Street");
        assertThat(look.paper()).isEqualTo(PaperSize.LETTER);
        assertThat(look.templates()).contains(folder.resolve("ours"));
        assertThat(look.palette().light(Swatch.GOOD_FILL)).isEqualTo("#0b6e4f");
        assertThat(look.palette().light(Swatch.BAD_EDGE)).isEqualTo("#9b2226");
        assertThat(look.palette().dark(Swatch.BALANCE)).isEqualTo("#c0c0c0");
        assertThat(read("").look()).isEqualTo(LookSettings.STANDARD);
    }

    @Test
    void a_look_that_cannot_be_read_is_told_by_its_place() {
        fails(
                "company:\n  colours:\n    light:\n      good: \"#999999\"\n",
                "CONFIG_INVALID: holdfast.yaml, line 4, column 13: the colour #999999 has a contrast of 2.84 to 1 with the"
                        + " paper #ffffff, and needs 4.50 to 1. Take a darker one.");
        fails(
                "company:\n  colours:\n    light: {bad: \"#000000\", good: \"#767676\"}\n",
                "CONFIG_INVALID: holdfast.yaml, line 3, column 35: on light paper the fill of good, #767676,");
        fails(
                "company:\n  colours:\n    light: {good: blue}\n",
                "CONFIG_INVALID: holdfast.yaml, line 3, column 19: 'blue' is no colour.");
        fails("company:\n  footer: " + "long ".repeat(60) + "\n", "holdfast.yaml, line 2, column 11: the footer is ");
        fails("statement:\n  paper: a5\n", "line 2, column 10: statement.paper is 'a5'. Use a4 or letter.");
    }

    @Test
    void how_statements_are_told() {
        Presentation told = read("""
                statement:
                  names: initials
                  present: arr
                  scale: million
                  events:
                    2025-08: list price +5%
                    2025-03: "Support: a plan of its own"
                    2024-11: 30
                """).presentation();
        assertThat(told.names()).isEqualTo(Presentation.Names.INITIALS);
        assertThat(told.present()).isEqualTo(Presentation.Balance.ARR);
        assertThat(told.scale()).contains(Notation.Scale.MILLION);
        assertThat(told.events())
                .containsExactly(
                        new Presentation.Event(YearMonth.of(2024, 11), "30"),
                        new Presentation.Event(YearMonth.of(2025, 3), "Support: a plan of its own"),
                        new Presentation.Event(YearMonth.of(2025, 8), "list price +5%"));
        assertThat(read("statement:\n  names: ids\n").presentation())
                .isEqualTo(new Presentation(
                        Presentation.Names.IDS, Presentation.Balance.MRR, Optional.empty(), List.of()));
        assertThat(read("").presentation()).isEqualTo(Presentation.STANDARD);
    }

    @Test
    void how_statements_cannot_be_told() {
        fails(
                "statement:\n  names: nicknames\n",
                "line 2, column 10: statement.names is 'nicknames'. Use full or initials or ids.");
        fails("statement:\n  present: tcv\n", "line 2, column 12: statement.present is 'tcv'. Use mrr or arr.");
        fails(
                "statement:\n  scale: billion\n",
                "line 2, column 10: statement.scale is 'billion'. Use unit or thousand or million.");
        fails(
                "statement:\n  events:\n    2025-13: never\n",
                "CONFIG_INVALID: holdfast.yaml, line 3, column 5: '2025-13' is not a key of statement.events. "
                        + "Write months with what happened then, such as 2025-08: list price +5%.");
        fails(
                "statement:\n  events:\n    2025-8: soon\n",
                "line 3, column 5: '2025-8' is not a key of statement.events.");
        fails(
                "statement:\n  events:\n    2025-08: one\n    2025-08: another\n",
                "CONFIG_INVALID: holdfast.yaml, line 4, column 12: Duplicate field '2025-08'");
        fails("statement:\n  events:\n    2025-08:\n", "line 3, column 13: there is no value.");
        fails("statement:\n  events:\n    2025-08: [a, b]\n", "line 3, column 14: statement.events.2025-08 is a list");
        fails("statement:\n  events: [a, b]\n", "line 2, column 11: statement.events is not a group of keys.");
    }

    @Test
    void an_unknown_key() {
        fails("company:\n  name: A\n  colour: red\n", """
                CONFIG_INVALID: holdfast.yaml, line 3, column 3: 'colour' is not a key of company. Use name, confidentiality, footer, logo, colours.""");
    }

    @Test
    void an_unknown_section() {
        fails("databases:\n  url: x\n", """
                CONFIG_INVALID: holdfast.yaml, line 1, column 1: 'databases' is not a key of the file. \
                Use company, warehouse, register, method, statement, restatement, checks, ledger, sign-off, delivery, schedule, health.""");
    }

    @Test
    void a_value_where_a_group_belongs() {
        fails("company: Fennmoor\n", """
                CONFIG_INVALID: holdfast.yaml, line 1, column 10: company is not a group of keys. \
                Write 'key: value' lines below it.""");
    }

    @Test
    void a_list_where_a_value_belongs() {
        fails("warehouse:\n  url: [a, b]\n", """
                CONFIG_INVALID: holdfast.yaml, line 2, column 8: warehouse.url is a list, not one value. Write one value.""");
    }

    @Test
    void a_key_without_value() {
        fails("warehouse:\n  url:\n", """
                CONFIG_INVALID: holdfast.yaml, line 2, column 7: there is no value. \
                Give one, or remove the key to keep its default.""");
    }

    @Test
    void a_key_twice() {
        fails(
                "company:\n  name: A\n  name: B\n",
                "CONFIG_INVALID: holdfast.yaml, line 3, column 7: Duplicate field 'name'");
    }

    @Test
    void no_yaml() {
        fails("company:\n  name: \"A\nmethod:\n", """
                CONFIG_INVALID: holdfast.yaml, line 4, column 1: found unexpected end of stream \
                while scanning a quoted scalar that begins in line 2. Correct the YAML there.""");
    }

    @Test
    void an_unknown_setting() {
        fails("method:\n  grains: customer\n", """
                SETTING_UNKNOWN: holdfast.yaml, line 2, column 3: the method has no setting 'grains'. Use one of""");
    }

    @Test
    void a_value_the_setting_does_not_take() {
        fails("method:\n  grain: planet\n", """
                SETTING_VALUE: holdfast.yaml, line 2, column 10: grain='planet' is not a value it takes. \
                Allowed: parent, customer, subscription, product.""");
    }

    @Test
    void more_days_of_grace_than_a_year_has() {
        fails("method:\n  grace-days: 367\n", """
                SETTING_VALUE: holdfast.yaml, line 2, column 15: grace-days='367' is not a value it takes. \
                Allowed: days from 0 to 366.""");
    }

    @Test
    void a_tier_with_a_comma() {
        fails("method:\n  tier-order: [\"Pro, annual\"]\n", """
                CONFIG_INVALID: holdfast.yaml, line 2, column 16: 'Pro, annual' has a comma""");
    }

    @Test
    void a_password() {
        fails("warehouse:\n  url: jdbc:postgresql://db/x?user=me&password=secret\n", """
                DATABASE_URL: holdfast.yaml, line 2, column 8: the database URL holds a password. \
                Take it out and set the environment variable HOLDFAST_DB_PASSWORD.""");
    }

    @Test
    void not_utf_8() throws IOException {
        Path file = folder.resolve("holdfast.yaml");
        Files.write(file, "company:\n  name: Müller\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> ConfigurationFile.read(file))
                .isInstanceOf(Fault.class)
                .hasMessage("CONFIG_INVALID: " + file + " is not UTF-8. Save it as UTF-8.");
    }

    @Test
    void anchors_are_not_followed() {
        fails("company: &a\n  name: A\nwarehouse: *a\n", "CONFIG_INVALID: holdfast.yaml, line 1, column 10: anchors ");
    }

    @Test
    void two_documents() {
        fails(
                "company:\n  name: A\n---\ncompany:\n  name: B\n",
                "CONFIG_INVALID: holdfast.yaml, line 4, column 1: a second ");
    }

    @Test
    void what_init_writes_of_delivery_may_be_uncommented() {
        String text = ConfigurationTemplate.text("embedded");
        String delivery = text.substring(text.indexOf("# delivery:"))
                .replaceAll("(?m)^# ?", "")
                .replaceAll("(?m)^[A-Z].*$", "");

        DeliverySettings settings = read(delivery).delivery().orElseThrow();

        assertThat(settings.owner()).contains(Mailbox.parse("finance-ops@example.com"));
        assertThat(settings.unrecorded()).isEqualTo(DeliverySettings.Unrecorded.HOLD);
        assertThat(settings.attempts()).isEqualTo(3);
        assertThat(settings.pause()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.sizeLimit()).isEqualTo(20_000_000);
        assertThat(settings.post().orElseThrow().server().security()).isEqualTo(SmtpServer.Security.STARTTLS);
        assertThat(settings.post().orElseThrow().user()).contains("retention@example.com");
        assertThat(settings.groups()).extracting(DeliverySettings.Group::name).containsExactly("board", "finance");
        assertThat(settings.groups().getFirst().to()).extracting(Mailbox::name).containsExactly("A. Lindqvist", "");
        assertThat(settings.groups().getLast().folder()).contains(folder.resolve("shared"));
        assertThat(settings.groups().getLast().attach())
                .extracting(kind -> kind.document(settings.groups().getLast().detail()))
                .containsExactly("statement.pdf", "movements.xlsx", "movements.csv");
        assertThat(settings.groups().getFirst().detail()).isEqualTo(DeliverySettings.Detail.FIGURES);
        assertThat(DeliverySettings.Attachment.XLSX.document(DeliverySettings.Detail.FIGURES))
                .isEqualTo("statement.xlsx");
        assertThat(read(delivery).health().of(0)).contains(URI.create("https://health.example.com/ping/retention"));
    }

    @Test
    void ports_follow_the_security_and_groups_inherit_what_they_do_not_say() {
        DeliverySettings settings = read("""
                delivery:
                  from: a@example.com
                  messages: together
                  subject: "All: ${month}"
                  smtp:
                    host: mail.example.com
                    security: tls
                  groups:
                    board:
                      to: [b@example.com]
                    audit:
                      to: [c@example.com]
                      messages: each
                """).delivery().orElseThrow();

        assertThat(settings.post().orElseThrow().server().port()).isEqualTo(465);
        assertThat(settings.groups().getFirst().messages()).isEqualTo(DeliverySettings.Messages.TOGETHER);
        assertThat(settings.groups().getLast().messages()).isEqualTo(DeliverySettings.Messages.EACH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            delivery: {from: a@x.example} | line 1, column 11: delivery has no groups. Add groups: to it
            delivery: {groups: {}} | line 1, column 20: delivery.groups is empty. Write groups of recipients by name, such as board and finance
            delivery: {groups: {board: {}}} | line 1, column 21: the group board has nobody in to:, cc: or bcc:, and no folder:
            delivery: {groups: {board: {to: b@x.example}}} | line 1, column 33: delivery.groups.board.to is 'b@x.example', which does not fit. Write a list of addresses
            delivery: {groups: {board: {to: [b@x.example]}}} | delivery.smtp and delivery.from are missing, and there is mail to send
            delivery: {groups: {board: {to: [nobody]}}} | line 1, column 34: "nobody" has no name before an @, or no @.
            delivery: {groups: {board: {folder: x, attach: [csv]}}} | line 1, column 21: the group board has csv in attach:, which tells of every unit, and no detail: units. Say detail: units where it may see them, or take csv out
            delivery: {groups: {board: {folder: x, detail: all}}} | line 1, column 48: delivery.groups.board.detail is 'all'. Use figures or units
            delivery: {groups: {board: {folder: x, attach: [doc]}}} | line 1, column 49: delivery.groups.board.attach is 'doc'. Use pdf or html or xlsx or json or csv
            delivery: {groups: {board: {folder: x, subject: "${mont}"}}} | line 1, column 49: line 1, column 1 of the text: there is no value mont
            delivery: {groups: {board: {folder: x, pdf-password: my secret}}} | line 1, column 54: delivery.groups.board.pdf-password has a value that does not fit. Write the name of the environment variable
            delivery: {smtp: {port: 25}, groups: {a: {folder: x}}} | line 1, column 18: delivery.smtp has no host
            delivery: {smtp: {host: h, port: many}, groups: {a: {folder: x}}} | line 1, column 34: delivery.smtp.port is 'many', which does not fit. Write a whole number from 1 to 65535
            delivery: {smtp: {host: h, password: p}, groups: {a: {folder: x}}} | line 1, column 28: 'password' is not a key of delivery.smtp
            delivery: {attempts: 0, groups: {a: {folder: x}}} | line 1, column 22: delivery.attempts is '0', which does not fit. Write a whole number from 1 to 10
            health: {done: ping.example.com} | line 1, column 16: this is no web address
            """)
    void what_is_wrong_with_deliveries_is_told_with_its_place(String text, String message) {
        fails(text + "\n", message);
    }

    @Test
    void an_address_in_two_groups_would_receive_two_messages() {
        fails("""
                delivery:
                  groups:
                    board:
                      to: [a@x.example]
                      folder: f
                    finance:
                      bcc: ["Ada <A@X.example>"]
                """, "line 7, column 13: A@x.example is in the group board already. Everybody receives a statement once");
    }

    @Test
    void a_folder_of_two_groups_would_receive_two_statements() {
        fails("""
                delivery:
                  groups:
                    board:
                      folder: ./shared
                    finance:
                      folder: Shared/
                """, "line 6, column 15: " + folder.resolve("Shared") + " is in the group board already.");
    }

    @Test
    void a_folder_does_not_lock_what_a_group_would_have_locked() {
        fails("""
                delivery:
                  groups:
                    board:
                      folder: ./shared
                      pdf-password: BOARD_PDF
                """, "line 3, column 5: the group board has pdf-password: and folder:");
    }

    @Test
    void what_cannot_be_of_a_mail_server_is_told_with_its_place() {
        fails("""
                delivery:
                  from: a@x.example
                  smtp:
                    host: h
                    timeout: 900
                  groups: {a: {folder: x}}
                """, "line 5, column 14: delivery.smtp.timeout is '900', which does not fit. Write seconds");
    }

    @Test
    void all_that_is_wrong_is_told_at_once_in_the_order_of_the_file() {
        fails("""
                company:
                  nam: A
                ledger:
                  beyond: ignore
                  tolerance: much
                """, """
                CONFIG_INVALID: holdfast.yaml, line 2, column 3: 'nam' is not a key of company. Use name, confidentiality, footer, logo, colours. \
                Also line 4, column 11: ledger.beyond is 'ignore'. Use stop or print. \
                Also line 5, column 14: ledger.tolerance is 'much', which does not fit. \
                Write a number of 0 or more, such as 0.05.""");
    }

    private void fails(String text, String message) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(Fault.class).hasMessageContaining(message);
    }

    private Configuration read(String text) {
        try {
            return ConfigurationFile.read(Files.writeString(folder.resolve("holdfast.yaml"), text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
