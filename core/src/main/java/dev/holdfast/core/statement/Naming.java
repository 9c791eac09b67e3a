package dev.holdfast.core.statement;

import dev.holdfast.core.method.Grain;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What units are called in a statement.
 *
 * @param names how
 * @param alike how many of those that are named read the same, by what they would be called
 */
public record Naming(Presentation.Names names, Map<String, Integer> alike) {
    public Naming {
        alike = Map.copyOf(alike);
    }

    /** The names of all that an annex names. */
    public static Naming of(Annex annex) {
        Naming plain = new Naming(annex.presentation().names(), Map.of());
        Map<String, String> named = new HashMap<>();
        Map<String, Integer> alike = new HashMap<>();
        Stream.concat(annex.movers().gains().largest().stream(), annex.movers().losses().largest().stream())
                .forEach(mover -> named.put(mover.unit(), plain.brief(mover.unit(), mover.name())));
        annex.decisive().ifPresent(most -> named.put(most.unit(), plain.brief(most.unit(), most.name())));
        named.values().forEach(brief -> alike.merge(brief, 1, Integer::sum));
        return new Naming(annex.presentation().names(), alike);
    }

    /** What a unit is called; two that would read alike get their id. */
    public String of(Movers.Mover mover) {
        return of(mover.unit(), mover.name());
    }

    /** The same of any unit that the statement names. */
    public String of(String unit, Optional<String> name) {
        String brief = brief(unit, name);
        return brief + suffix(unit, brief);
    }

    /** The same inside a sentence, a long name cut short. */
    String inSentence(String unit, Optional<String> name) {
        String brief = brief(unit, name);
        return Phrases.name(brief) + suffix(unit, brief);
    }

    private String suffix(String unit, String brief) {
        String id = Grain.printed(unit);
        return alike.getOrDefault(brief, 1) > 1 && !brief.equals(id) ? " (" + id + ")" : "";
    }

    /** What units of these names are called, by id. */
    public Map<String, String> called(Map<String, String> names) {
        Map<String, String> called = new HashMap<>();
        names.forEach((unit, name) -> called.put(unit, brief(unit, Optional.of(name))));
        return called;
    }

    /** What it is called where no other reads the same. */
    public String brief(String unit, Optional<String> name) {
        String id = Grain.printed(unit);
        return switch (names) {
            case FULL -> name.orElse(id);
            case INITIALS ->
                name.map(Naming::initials).filter(letters -> !letters.isEmpty()).orElse(id);
            case IDS -> id;
        };
    }

    /** {@code H. L.} of {@code Halden Logistics}; of a word that begins with no letter, its first character. */
    private static String initials(String name) {
        return Arrays.stream(name.strip().split("[\\s\\p{Z}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)) + ".")
                .collect(Collectors.joining(" "));
    }
}
