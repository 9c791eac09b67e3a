package dev.holdfast.reports.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.holdfast.core.statement.MovementsFile;
import dev.holdfast.core.statement.Statement;
import dev.holdfast.reports.document.Everything;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds {@code docs/reference/statement.schema.json} and what is written to each other. */
class StatementSchemaTest {
    private static final Path FILE = Path.of("../docs/reference/statement.schema.json");
    private static final JsonNode TEXT = text();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(TEXT.toString());

    @ParameterizedTest
    @MethodSource({
        "dev.holdfast.reports.document.Extremes#statements",
        "dev.holdfast.reports.document.Methods#some",
    })
    void every_statement_is_valid(Statement statement) {
        assertThat(errors(tree(statement))).isEmpty();
    }

    @Test
    void a_member_less_or_more_is_not() {
        JsonNode full = full();
        assertThat(errors(full)).isEmpty();
        List<String> accepted = new ArrayList<>();
        forEachKindOfObject(full, "", new HashSet<>(), (place, object) -> {
            object.put("more", 1);
            if (errors(full).isEmpty() && !place.endsWith("/segment")) {
                accepted.add(place + " takes more");
            }
            object.remove("more");
            for (String name : List.copyOf(names(object))) {
                // What an open list of names holds may be less.
                if (place.endsWith("/segment") || place.endsWith("/by_kind") || place.endsWith("/causes")) {
                    continue;
                }
                JsonNode removed = object.remove(name);
                if (errors(full).isEmpty()) {
                    accepted.add(place + " does without " + name);
                }
                object.set(name, removed);
            }
        });
        assertThat(accepted).isEmpty();
    }

    @Test
    void everything_in_it_is_described_and_every_block_used() {
        List<String> silent = new ArrayList<>();
        requireDescriptions(TEXT, "", silent);
        assertThat(silent).isEmpty();
        String all = TEXT.toString();
        assertThat(names((ObjectNode) TEXT.get("$defs")))
                .allSatisfy(name -> assertThat(all).contains("\"#/$defs/" + name + "\""));
    }

    private static void requireDescriptions(JsonNode schema, String place, List<String> silent) {
        for (String list : List.of("properties", "$defs")) {
            schema.path(list).properties().forEach(member -> {
                JsonNode value = member.getValue();
                if (!value.has("description") && !value.has("$ref")) {
                    silent.add(place + "/" + member.getKey());
                }
                requireDescriptions(value, place + "/" + member.getKey(), silent);
            });
        }
        if (schema.has("items")) {
            requireDescriptions(schema.get("items"), place + "[]", silent);
        }
    }

    /** Of a statement with something in every member. */
    private static JsonNode full() {
        Statement statement = Everything.issued().beside(new MovementsFile(3, "0".repeat(64)));
        ObjectNode tree = (ObjectNode) tree(statement);
        tree.set("definitions", tree(Everything.defined()).get("definitions"));
        return tree;
    }

    private static void forEachKindOfObject(
            JsonNode node, String place, Set<String> seen, BiConsumer<String, ObjectNode> each) {
        if (node instanceof ObjectNode object) {
            if (seen.add(place)) {
                each.accept(place, object);
            }
            object.properties()
                    .forEach(member ->
                            forEachKindOfObject(member.getValue(), place + "/" + member.getKey(), seen, each));
        } else {
            node.forEach(item -> forEachKindOfObject(item, place + "[]", seen, each));
        }
    }

    private static List<String> names(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> errors(JsonNode statement) {
        return SCHEMA.validate(statement).stream().map(Object::toString).toList();
    }

    private static JsonNode tree(Statement statement) {
        try {
            return JsonText.tree(StatementJson.bytes(statement));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode text() {
        try {
            return JsonText.tree(Files.readAllBytes(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
