package dev.holdfast.reports.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Changes what a machine is set to, under everybody. */
@Isolated
class AnywhereTest {
    @Test
    void documents_pay_no_heed_to_where_they_are_written() {
        Documents here = Renderer.of().render(Histories.northwind());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Documents there = Renderer.of().render(Histories.northwind());
            assertThat(here.all())
                    .allSatisfy(document ->
                            assertThat(there.named(document.name()).bytes()).isEqualTo(document.bytes()));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
