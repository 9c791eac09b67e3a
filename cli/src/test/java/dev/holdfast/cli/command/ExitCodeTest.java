package dev.holdfast.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.fault.ErrorCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitCodeTest {
    @ParameterizedTest
    @CsvSource({
        "DATABASE_FAILED, 1",
        "CLOSE_NOT_MONTH_END, 2",
        "FX_RATE_MISSING, 3",
        "IDENTITY_BROKEN, 6",
        "DATABASE_UNREACHABLE, 75"
    })
    void each_kind_of_error_ends_with_the_code_that_scripts_rely_on(ErrorCode error, int exitCode) {
        assertThat(ExitCode.of(error)).isEqualTo(exitCode);
    }
}
