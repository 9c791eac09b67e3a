package dev.holdfast.reports.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.holdfast.core.fault.Fault;
import dev.holdfast.reports.document.Histories;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MailTextsTest {
    @Test
    void names_month_and_figure_in_the_usual_subject() {
        Map<String, String> values = MailTexts.values(Letters.issued(), "board");
        assertThat(MailTexts.of(MailTexts.DEFAULT_SUBJECT, "").subject(values))
                .isEqualTo("Net Revenue Retention, October 2026: 110.9%");
    }

    @Test
    void knows_every_value_of_every_statement() {
        String all =
                MailTexts.VALUES.stream().map(name -> name + "=${" + name + "}").collect(Collectors.joining("|"));
        assertThat(MailTexts.of(all, "").subject(MailTexts.values(Letters.issued(), "board")))
                .isEqualTo("company=Northwind Cloud, Inc.|month=October 2026|close=2026-10-31|nrr=110.9%|grr=94.1%"
                        + "|logo_retention=88.3%|closing_mrr=$1.06M|message=Existing customers pay 10.9% more than a year"
                        + " ago. Expansion of $116k of MRR outran $41k of contraction and churn. Enterprise leads at"
                        + " 114.9%; Starter, at 87.9%, shrinks. The fall on a year ago is within the noise.|run=2026-10.1"
                        + "|group=board");
        assertThat(MailTexts.of(all, "").subject(MailTexts.values(Letters.view(Histories.withoutCohort()), "")))
                .contains("nrr=no cohort|", "|run=|group=");
    }

    @Test
    void keeps_a_subject_on_one_line_whatever_its_values_hold() {
        Map<String, String> values = new HashMap<>(MailTexts.values(Letters.issued(), "board"));
        values.put("company", "Evil\r\nBcc: eve@evil.example\u2028Inc.\u0000");
        assertThat(MailTexts.of("${company}\n${month}", "").subject(values))
                .isEqualTo("Evil Bcc: eve@evil.example Inc. October 2026");
    }

    @Test
    void parts_an_introduction_at_empty_lines() {
        MailTexts texts = MailTexts.of("x", "\nDear ${group},\r\n \r\nsee page 2.\nThanks.\n\n\n");
        assertThat(texts.intro(MailTexts.values(Letters.issued(), "board")))
                .containsExactly("Dear board,", "see page 2.\nThanks.");
        assertThat(MailTexts.of("x", "").intro(Map.of())).isEmpty();
    }

    @Test
    void refuses_an_empty_subject_and_unknown_values() {
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> MailTexts.of(" ", ""))
                .withMessageContaining("the subject is empty");
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> MailTexts.of("x", "${arr}"))
                .withMessageContaining("there is no value arr; the values are company, month,");
    }
}
