package dev.holdfast.cli.config;

import java.util.List;
import java.util.Map;

/** A YAML document of which every part knows where it stands. Scalars are text: a type is a matter of who reads them. */
sealed interface Yaml {
    Place place();

    /**
     * One value.
     *
     * @param kind what YAML takes the text for
     */
    record Scalar(String text, Kind kind, Place place) implements Yaml {}

    /** What a scalar looks like to YAML. */
    enum Kind {
        TEXT,
        NUMBER,
        TRUTH
    }

    record Sequence(List<Yaml> items, Place place) implements Yaml {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** In the order of the file; the place of a key is where it is written. */
    record Mapping(Map<Key, Yaml> entries, Place place) implements Yaml {}

    record Key(String name, Place place) {}

    /**
     * Where something stands.
     *
     * @param line from 1
     * @param column from 1
     */
    record Place(String file, int line, int column) {
        @Override
        public String toString() {
            return file + ", line " + line + ", column " + column;
        }
    }
}
