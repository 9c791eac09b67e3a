package dev.holdfast.core.statement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The heading of the same period under other definitions: from the lowest to the highest that they give. */
record DefinitionWords(Commentary.Story story, Notation notation) {

    /** Empty where no other definition was asked for. */
    Optional<Heading> heading() {
        return story.definitions().isEmpty()
                ? Optional.empty()
                : Optional.of(new Heading(
                        message(),
                        "Trailing twelve months to "
                                + notation.longDay(story.windows().close().day())
                                + ", %, on the same data; each definition as near as the settings come to its filing"));
    }

    private String message() {
        List<OtherDefinition> measured = story.definitions().stream()
                .filter(definition -> definition.nrr().ratio().isPresent())
                .toList();
        if (measured.isEmpty()) {
            return "No other definition has a figure for the same year";
        }
        List<BigDecimal> sorted = measured.stream()
                .flatMap(definition -> definition.nrr().ratio().stream())
                .sorted()
                .toList();
        String low = notation.percent(sorted.getFirst());
        String high = notation.percent(sorted.getLast());
        String subject = story.definitions().size() == 1
                ? "The definition of " + measured.getFirst().preset().company() + " gives "
                : measured.size() == 1
                        ? "Only that of " + measured.getFirst().preset().company() + " has a figure: "
                        : "Other definitions give ";
        return subject + (low.equals(high) ? low : low + " to " + high) + " for the same year";
    }
}
