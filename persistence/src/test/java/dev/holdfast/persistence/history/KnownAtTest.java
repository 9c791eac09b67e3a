package dev.holdfast.persistence.history;

import static dev.holdfast.persistence.history.CopiedApplication.FEBRUARY;
import static dev.holdfast.persistence.history.CopiedApplication.JANUARY;
import static dev.holdfast.persistence.history.CopiedApplication.MARCH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.balance.Question;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.time.Close;
import dev.holdfast.core.time.Window;
import dev.holdfast.persistence.query.Engine;
import dev.holdfast.persistence.query.Knowing;
import dev.holdfast.persistence.query.Measuring;
import dev.holdfast.persistence.query.Progress;
import dev.holdfast.persistence.query.Request;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a history is for. */
class KnownAtTest {
    private static final Close CLOSE = Close.of(YearMonth.of(2025, 12));
    private static final Method METHOD = Method.standard().with(Setting.CURRENCY, "USD");
    private static final Window YEAR = METHOD.calendar().window(Window.Kind.TRAILING_12_MONTHS, CLOSE);

    private final CopiedApplication copied = new CopiedApplication();
    private final Application application = copied.application();

    @AfterEach
    void close() {
        copied.close();
    }

    @ParameterizedTest
    @EnumSource
    void the_figure_of_then_outlives_the_rows_it_was_made_of(Engine engine) {
        application.addCustomer("c1", "Ann");
        application.addItem("i1", "c1", 10);
        application.addItem("i2", "c1", 5);
        copied.copy(JANUARY);
        application.run("update app.items set amount = 12 where item_id = 'i1'");
        copied.copy(FEBRUARY);
        application.run("delete from app.items where item_id = 'i2'");
        copied.copy(MARCH);

        assertThat(closing(engine, Optional.of(JANUARY))).isEqualTo("15.0000");
        assertThat(closing(engine, Optional.of(FEBRUARY.minusNanos(1_000)))).isEqualTo("15.0000");
        assertThat(closing(engine, Optional.of(FEBRUARY))).isEqualTo("17.0000");
        assertThat(closing(engine, Optional.of(MARCH))).isEqualTo("12.0000");
        assertThat(closing(engine, Optional.empty())).isEqualTo("12.0000");
    }

    @ParameterizedTest
    @EnumSource
    void a_copy_of_a_clock_that_is_behind_is_known_from_when_it_says(Engine engine) {
        application.addCustomer("c1", "Ann");
        application.addItem("i1", "c1", 10);
        copied.copy(FEBRUARY);
        application.run("update app.items set amount = 12");
        Instant recordedAt =
                new HistoryCopy(copied.views(), copied.history()).copy(JANUARY).recordedAt();

        assertThat(closing(engine, Optional.of(FEBRUARY))).isEqualTo("10.0000");
        assertThat(closing(engine, Optional.of(recordedAt))).isEqualTo("12.0000");
    }

    private String closing(Engine engine, Optional<Instant> knownAt) {
        Request request = new Request(
                METHOD, CLOSE, List.of(YEAR), Question.by(Set.of()), engine, knownAt.map(Knowing::at), false);
        return copied.history()
                .read(sql -> new Measuring(sql, MARCH.plusSeconds(60), "test")
                        .measure(request, Progress.NONE)
                        .tallies()
                        .total(YEAR)
                        .amount(Column.CLOSING)
                        .toString());
    }
}
