package dev.holdfast.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls that mean nothing. Each says what it wanted instead, and nothing is done. */
class BadCallTest {
    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            mesure                                            | USAGE: 'mesure' is not a command. Did you mean measure or resend or method? See 'holdfast --help'.
            measure                                           | USAGE: Missing required option: '--close=DATE'. See 'holdfast measure --help'.
            measure --clos 2025-12-31                         | USAGE: '--clos 2025-12-31' means nothing to 'holdfast measure'. Did you mean --close? See 'holdfast measure --help'.
            measure --close 2025-12-31 now                    | USAGE: 'now' means nothing to 'holdfast measure'. See 'holdfast measure --help'.
            measure --close 2025-12-30                        | CLOSE_NOT_MONTH_END: 2025-12-30 is not the last day of a month. Use 2025-12-31, or 2025-11-30 for the last complete month before it.
            measure --close 2026-03-31                        | CLOSE_IN_FUTURE: 2026-03-31 has not come yet: today is 2026-03-15 in UTC. Use 2026-02-28 or an earlier close.
            measure --close 31.12.2025                        | USAGE: '31.12.2025' is no day. Write YYYY-MM-DD, such as 2025-12-31.
            measure --close 2025-12-31 --window week          | USAGE: 'week' is no window. Use month, quarter, year-to-date, trailing-12-months, trailing-11-months.
            measure --close 2025-12-31 --by tier,parent       | DIMENSION_UNAVAILABLE: 'parent' is nothing to segment by. Use tier, channel, pricing-model, currency, or an attribute of the warehouse.
            measure --close 2025-12-31 --set grain            | USAGE: 'grain' sets nothing. Write KEY=VALUE, such as grain=customer.
            measure --close 2025-12-31 --set grains=customer  | SETTING_UNKNOWN: the method has no setting 'grains'. Use one of measurement, returned, win-back, cohort, base, averaging, grr, grain, currency-mode, attribution, tier-order, grace-days, usage-months, zone, fiscal-year-start, currency, small-units.
            measure --close 2025-12-31 --set grain=planet     | SETTING_VALUE: grain='planet' is not a value it takes. Allowed: parent, customer, subscription, product.
            measure --close 2025-12-31 --set usage-months=4   | SETTING_VALUE: usage-months='4' is not a value it takes. Allowed: 3, 1, 6, 12, excluded.
            measure --close 2025-12-31 --engine turbo         | USAGE: 'turbo' is no engine. Use stream, sql.
            measure --close 2025-12-31 --format xml           | USAGE: 'xml' is no format. Use table, json, csv.
            measure --close 2025-12-31 --known-at 2026-01-01  | USAGE: '2026-01-01' is a whole day, and what was known changed during it. Write 2026-01-03T06:00:00Z or 2026-01-03T06:00:00+01:00.
            measure --close 2025-12-31 --known-at 2026-01-01T06:00 | USAGE: '2026-01-01T06:00' is a different instant in every zone. Write 2026-01-03T06:00:00Z or 2026-01-03T06:00:00+01:00.
            measure --close 2025-12-31 --known-at 2026-04-01T06:00:00Z | USAGE: --known-at 2026-04-01T06:00:00Z has not come yet: it is 2026-03-15T12:00:00Z. Leave it out to use all that is known now.
            measure --close 2025-12-31 --config none.yaml     | CONFIG_INVALID: FOLDER/none.yaml cannot be read. Correct --config, or write a file with: holdfast init.
            statement --close 2025-12-31                      | USAGE: Missing required option: '--out=DIR'. See 'holdfast statement --help'.
            load --dir a b.csv                                | USAGE: both files and --dir are given. Choose one of them.
            """)
    void is_refused(String call, String message) {
        Program.Ended ended = new Program(folder).run(call.strip().split(" +"));
        assertThat(ended.err()).isEqualTo(message.replace("FOLDER", folder.toString()) + "\n");
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void no_command() {
        Program.Ended ended = new Program(folder).run();
        assertThat(ended.err()).isEqualTo("USAGE: no command given. See 'holdfast --help'.\n");
        assertThat(ended.exitCode()).isEqualTo(2);
    }
}
