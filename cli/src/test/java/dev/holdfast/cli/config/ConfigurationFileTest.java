package dev.holdfast.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Setting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        assertThat(read.method().isParentGrain()).isFalse();
        assertThat(read.method().currency()).contains("EUR");
        assertThat(read.method().tierOrder()).containsExactly("Starter", "Pro", "Enterprise");
        assertThat(read.method().value(Setting.FISCAL_YEAR_START)).isEqualTo("4");
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
    void an_unknown_key() {
        fails("company:\n  name: A\n  colour: red\n", """
                CONFIG_INVALID: holdfast.yaml, line 3, column 3: 'colour' is not a key of company. Use name, confidentiality.""");
    }

    @Test
    void an_unknown_section() {
        fails("databases:\n  url: x\n", """
                CONFIG_INVALID: holdfast.yaml, line 1, column 1: 'databases' is not a key of the file. \
                Use company, warehouse, register, method, restatement, ledger, sign-off, schedule.""");
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
                Allowed: parent, customer.""");
    }

    @Test
    void a_value_of_a_later_release() {
        fails("method:\n  grain: product\n", "SETTING_UNAVAILABLE: holdfast.yaml, line 2, column 10: grain=product ");
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
