package dev.holdfast.docs;

import dev.holdfast.docs.Program.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page whose steps can be taken one after the other. A CSV is the file that the text before it names last; YAML sets keys of
 * {@code holdfast.yaml}; a console block holds calls, each with what it prints. A comment tells when a step is taken.
 */
record Walkthrough(Path page, Path folder) {
    /** Where the page says that it is. */
    private static final String FOLDER_ON_PAGE = "/srv/nrr";

    private static final Pattern PART = Pattern.compile(
            "(?ms)^<!-- at (?<at>\\S+) -->$|^```(?<language>[a-z]+)\n(?<text>.*?)^```$|`(?<file>[\\w./-]+\\.csv)`");
    private static final Pattern CALL = Pattern.compile("(?ms)^\\$ holdfast (.*?[^\\\\])\n(.*?)(?=^\\$ |\\z)");
    private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"|[^\\s\\\\]+");
    private static final Pattern KEY = Pattern.compile("(?m)^(\\w[\\w-]*):\n((?:  .*\n)+)");

    /**
     * A call on the page, and what came of it.
     *
     * @param shown what the page says that it prints, where something that changes with a release reads …
     */
    record Step(String call, String shown, Ended ended, String printed) {
        boolean isAsShown() {
            return Pattern.compile("\\Q" + shown.replace("…", "\\E\\S+\\Q") + "\\E")
                    .matcher(printed)
                    .matches();
        }
    }

    /** Takes every step of the page. */
    List<Step> take() throws IOException {
        List<Step> taken = new ArrayList<>();
        Matcher part = PART.matcher(Files.readString(page));
        String file = "";
        Program program = new Program(folder);
        while (part.find()) {
            if (part.group("at") != null) {
                program = new Program(folder, Instant.parse(part.group("at")));
            } else if (part.group("file") != null) {
                file = part.group("file");
            } else {
                switch (part.group("language")) {
                    case "csv" -> write(file, part.group("text"));
                    case "yaml" -> configure(part.group("text"));
                    case "console" -> taken.addAll(calls(program, part.group("text")));
                    default -> {}
                }
            }
        }
        return taken;
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.resolveSibling(""));
        Files.writeString(path, text);
    }

    /** Sets keys that the file has already, commented out or not. */
    private void configure(String yaml) throws IOException {
        Path file = folder.resolve("holdfast.yaml");
        String text = Files.readString(file);
        for (Matcher section = KEY.matcher(yaml); section.find(); ) {
            for (String line : section.group(2).lines().toList()) {
                String key = line.strip().replaceAll(":.*", "");
                text = text.replaceFirst(
                        "(?ms)(^" + section.group(1) + ":\n(?:  [^\n]*\n)*?)  (?:# )?" + key + ":[^\n]*$",
                        "$1" + Matcher.quoteReplacement(line));
            }
        }
        Files.writeString(file, text);
    }

    private List<Step> calls(Program program, String console) {
        List<Step> taken = new ArrayList<>();
        for (Matcher call = CALL.matcher(console); call.find(); ) {
            Ended ended = program.run(arguments(call.group(1)));
            String printed = (ended.out() + ended.err()).replace(folder.toString(), FOLDER_ON_PAGE);
            taken.add(new Step(call.group(1), call.group(2), ended, printed));
        }
        return taken;
    }

    private static String[] arguments(String call) {
        return ARGUMENT.matcher(call)
                .results()
                .map(argument -> argument.group(1) == null ? argument.group() : argument.group(1))
                .toArray(String[]::new);
    }
}
