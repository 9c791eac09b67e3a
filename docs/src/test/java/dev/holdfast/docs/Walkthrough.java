package dev.holdfast.docs;

import dev.holdfast.docs.Program.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page whose steps can be taken one after the other. CSV, plain text, HTML and CSS are the file that the text before them names
 * last; YAML sets keys of {@code holdfast.yaml}, or a whole section that it does not have yet, as {@code delivery}; Bash exports variables; a console block holds
 * calls, each with what it prints. A comment tells when a step is taken.
 *
 * @param mail the mail server in the place of the one on the page
 */
record Walkthrough(Path page, Path folder, MailServer mail) {
    /** Where the page says that it is. */
    private static final String FOLDER_ON_PAGE = "/srv/nrr";

    /** Where the page says that mail goes. */
    private static final String HOST_ON_PAGE = "mail.fennmoor.example";

    private static final String DELIVERY = "delivery";

    private static final Pattern PART = Pattern.compile(
            "(?ms)^<!-- at (?<at>\\S+) -->$|^```(?<language>[a-z]+)\n(?<text>.*?)^```$|`(?<file>[\\w./-]+\\.(?:csv|txt|ftlh|css)|[\\w./-]*texts\\.yaml)`");
    private static final Pattern CALL = Pattern.compile("(?ms)^\\$ holdfast (.*?[^\\\\])\n(.*?)(?=^\\$ |\\z)");
    private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"|[^\\s\\\\]+");
    private static final Pattern EXPORT = Pattern.compile("(?m)^export (\\w+)=(\\S+)$");
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
        Map<String, String> environment = new HashMap<>();
        Program program = new Program(folder);
        while (part.find()) {
            if (part.group("at") != null) {
                program = new Program(folder, Instant.parse(part.group("at")), environment);
            } else if (part.group("file") != null) {
                file = part.group("file");
            } else {
                switch (part.group("language")) {
                    case "csv", "txt", "html", "css" -> write(file, part.group("text"));
                    case "yaml" -> configure(part.group("text"));
                    case "bash" ->
                        EXPORT.matcher(part.group("text"))
                                .results()
                                .forEach(variable -> environment.put(variable.group(1), variable.group(2)));
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

    private void configure(String yaml) throws IOException {
        Path file = folder.resolve("holdfast.yaml");
        String text = Files.readString(file);
        for (Matcher section = KEY.matcher(yaml); section.find(); ) {
            String name = section.group(1);
            if (name.equals(DELIVERY)) {
                text = withDelivery(text, section.group());
            } else if (text.contains("\n" + name + ":\n")) {
                text = withKeys(text, name, section.group(2));
            } else {
                text = text + section.group();
            }
        }
        Files.writeString(file, text);
    }

    /** Sets keys that the file has already, commented out or not. */
    private static String withKeys(String text, String section, String lines) {
        String set = text;
        for (String line : lines.lines().toList()) {
            String key = line.strip().replaceAll(":.*", "");
            set = set.replaceFirst(
                    "(?ms)(^" + section + ":\n(?:  [^\n]*\n)*?)  (?:# )?" + key + ":[^\n]*$",
                    "$1" + Matcher.quoteReplacement(line));
        }
        return set;
    }

    /** The section in the place of the one before, by the mail server that is there. */
    private String withDelivery(String text, String section) {
        return text.replaceFirst("(?m)^" + DELIVERY + ":\n(?:  .*\n)*", "")
                + section.replace("host: " + HOST_ON_PAGE + "\n", mail.settings());
    }

    private List<Step> calls(Program program, String console) {
        List<Step> taken = new ArrayList<>();
        for (Matcher call = CALL.matcher(console); call.find(); ) {
            Ended ended = program.run(arguments(call.group(1)));
            String printed = (ended.out() + ended.err())
                    .replace(folder.toString(), FOLDER_ON_PAGE)
                    .replace(mail.name(), HOST_ON_PAGE + ":587");
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
