package dev.holdfast.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Where values stand in JSON, as pages write it: {@code trend[].reported.nrr}. */
final class JsonPaths {
    private JsonPaths() {}

    /** Where every value stands; that of an array's elements once, and none may be empty. */
    static List<String> of(JsonNode node, String at) {
        List<String> paths = new ArrayList<>();
        if (node.isArray()) {
            JsonNode first = node.path(0);
            assertThat(first.isMissingNode()).as("nothing in " + at).isFalse();
            return first.isObject() ? of(first, at) : List.of(at.replaceFirst("\\.$", ""));
        }
        for (String name : names(node)) {
            JsonNode value = node.path(name);
            if (value.isContainerNode()) {
                paths.addAll(of(value, at + name + (value.isArray() ? "[]" : "") + "."));
            } else {
                paths.add(at + name);
            }
        }
        return paths;
    }

    static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
