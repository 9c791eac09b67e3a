package dev.holdfast.reports.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTemplateTest {
    private static final List<String> KNOWN = List.of("month", "group", "run");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    plain text                                                | plain text
                    ${month}: ${ group }                                      | October 2026: board
                    ${group?upper_case} ${group?cap_first}                    | BOARD Board
                    <#if group == "board">Dear all<#else>Hello</#if>          | Dear all
                    <#if group != "board">Dear all<#elseif run?has_content>run<#else>draft</#if> | draft
                    [#if] [=month] #{month} {{month}} $month <b> ?api         | [#if] [=month] #{month} {{month}} $month <b> ?api
                    """)
    void fills_in_values_and_chooses_texts(String source, String text) {
        assertThat(fill(source)).isEqualTo(text);
    }

    @Test
    void takes_values_as_they_are() {
        TextTemplate template = TextTemplate.parse("${month}", KNOWN);
        assertThat(template.fill(Map.of("month", "<b>${run}</b> & ünï 田"))).isEqualTo("<b>${run}</b> & ünï 田");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    NRR ${mont}                               | line 1, column 5 of the text: there is no value mont; the values are month, group, run
                    <#if grp == "board">a</#if>               | line 1, column 1 of the text: there is no value grp
                    ${month                                   | line 1, column 1 of the text: "${month" is nothing
                    ${month?api}                              | "${month?api}" is nothing
                    ${month?left_pad(1000000000)}             | is nothing
                    ${"a"?eval}                               | is nothing
                    ${"freemarker.template.utility.Execute"?new()("id")} | is nothing
                    <#list 1..1000000000 as i>x</#list>       | "<#list 1..1000000000 as i>x</#list>" is nothing
                    <#include "/etc/passwd">                  | is nothing
                    <@macro/>                                 | is nothing
                    <#assign month="x">                       | is nothing
                    <#-- hidden -->                           | is nothing
                    <#if group == "${month}">a</#if>          | is nothing
                    <#if group == "board">a                   | </#if>
                    a</#if>                                   | line 1, column 2
                    <#if group == "board">a<#else>b<#else>c</#if> | #else
                    """)
    void refuses_everything_else_with_its_place(String source, String words) {
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> TextTemplate.parse(source, KNOWN))
                .withMessageContaining(words)
                .withMessageContaining("Name values as in ${month}")
                .satisfies(fault -> {
                    assertThat(fault.code()).isEqualTo(ErrorCode.CONFIG_INVALID);
                    assertThat(fault).message().hasLineCount(1);
                });
    }

    @Test
    void counts_lines_and_columns() {
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> TextTemplate.parse("Dear all,\n\nsee ${close}", KNOWN))
                .withMessageContaining("line 3, column 5 of the text");
    }

    private static String fill(String source) {
        return TextTemplate.parse(source, KNOWN).fill(Map.of("month", "October 2026", "group", "board", "run", ""));
    }
}
