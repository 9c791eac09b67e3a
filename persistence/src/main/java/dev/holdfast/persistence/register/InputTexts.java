package dev.holdfast.persistence.register;

import dev.holdfast.core.finding.Severity;
import dev.holdfast.core.statement.Notation;
import dev.holdfast.core.statement.Presentation;
import dev.holdfast.core.statement.Presentation.Event;
import dev.holdfast.persistence.check.Gate;
import dev.holdfast.persistence.check.GateSettings;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a run was told, as lines of a name and what was said; an equal input gives an equal text. */
final class InputTexts {
    private static final String NAMES = "names ";
    private static final String PRESENT = "present ";
    private static final String SCALE = "scale ";
    private static final String EVENT = "event ";
    private static final String ROW_COUNT_DROP = "row-count-drop ";

    private InputTexts() {}

    static String text(Presentation presentation) {
        List<String> lines = new ArrayList<>();
        lines.add(NAMES + RegisterWords.key(presentation.names()));
        lines.add(PRESENT + RegisterWords.key(presentation.present()));
        presentation.scale().ifPresent(scale -> lines.add(SCALE + RegisterWords.key(scale)));
        presentation
                .events()
                .forEach(event -> lines.add(EVENT + event.month() + " "
                        + event.text().replace("\\", "\\\\").replace("\n", "\\n")));
        return String.join("\n", lines);
    }

    static Presentation presentation(String text) {
        Presentation.Names names = Presentation.STANDARD.names();
        Presentation.Balance present = Presentation.STANDARD.present();
        Optional<Notation.Scale> scale = Optional.empty();
        List<Event> events = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            String said = line.substring(line.indexOf(' ') + 1);
            if (line.startsWith(NAMES)) {
                names = RegisterWords.value(Presentation.Names.class, said);
            } else if (line.startsWith(PRESENT)) {
                present = RegisterWords.value(Presentation.Balance.class, said);
            } else if (line.startsWith(SCALE)) {
                scale = Optional.of(RegisterWords.value(Notation.Scale.class, said));
            } else if (line.startsWith(EVENT)) {
                int space = said.indexOf(' ');
                events.add(new Event(YearMonth.parse(said.substring(0, space)), raw(said.substring(space + 1))));
            }
        }
        return new Presentation(names, present, scale, events);
    }

    private static String raw(String text) {
        StringBuilder raw = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            raw.append(letter != '\\' ? letter : text.charAt(++i) == 'n' ? '\n' : text.charAt(i));
        }
        return raw.toString();
    }

    static String text(GateSettings gates) {
        List<String> lines = new ArrayList<>();
        lines.add(ROW_COUNT_DROP + gates.rowCountDrop().toPlainString());
        for (Gate gate : Gate.values()) {
            Optional.ofNullable(gates.severities().get(gate))
                    .ifPresent(severity -> lines.add(gate.key() + " " + severity.key()));
        }
        return String.join("\n", lines);
    }

    static GateSettings gates(String text) {
        BigDecimal drop = GateSettings.STANDARD.rowCountDrop();
        Map<Gate, Severity> severities = new EnumMap<>(Gate.class);
        for (String line : text.split("\n", -1)) {
            String said = line.substring(line.indexOf(' ') + 1);
            if (line.startsWith(ROW_COUNT_DROP)) {
                drop = new BigDecimal(said);
            }
            for (Gate gate : Gate.values()) {
                if (line.startsWith(gate.key() + " ")) {
                    severities.put(gate, RegisterWords.value(Severity.class, said));
                }
            }
        }
        return new GateSettings(severities, drop);
    }
}
