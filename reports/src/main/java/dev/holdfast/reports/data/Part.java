package dev.holdfast.reports.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A part of a statement that was read, and where it stands.
 *
 * @param address such as {@code figures.headline} or {@code cells[3]}
 * @param node what stands there; a missing node where nothing does
 */
record Part(String address, JsonNode node) {
    static Part whole(JsonNode root) {
        return new Part("", root);
    }

    Part at(String key) {
        return new Part(address.isEmpty() ? key : address + "." + key, node.path(key));
    }

    /** The elements of a list, or the members of an object; none where there is neither. */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                parts.add(new Part(address + "[" + i + "]", node.path(i)));
            }
        } else {
            node.fieldNames().forEachRemaining(key -> parts.add(at(key)));
        }
        return parts;
    }

    /** Whether something stands here, be it null. A key of a later layout is missing in files of an earlier one. */
    boolean isThere() {
        return !node.isMissingNode();
    }

    /** Whether something stands here that is not null. */
    boolean isGiven() {
        return isThere() && !node.isNull();
    }

    Optional<String> text() {
        return node.isTextual() ? Optional.of(node.textValue()) : Optional.empty();
    }

    @Override
    public String toString() {
        return node.isTextual()
                ? node.textValue()
                : node.isNumber() ? node.decimalValue().toPlainString() : node.toString();
    }
}
