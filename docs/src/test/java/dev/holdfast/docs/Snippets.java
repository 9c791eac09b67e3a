package dev.holdfast.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The blocks of code on a page, in their order. */
record Snippets(Path page) {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```([a-z]+)\n(.*?)^```$");
    private static final Pattern COMMAND = Pattern.compile("(?m)^\\$ \\.?/?holdfast (.*)$");

    /** @param language such as {@code csv} */
    record Block(String language, String text) {
        /** The arguments of each call of the program. */
        List<String[]> calls() {
            return COMMAND.matcher(text)
                    .results()
                    .map(call -> call.group(1).split(" +"))
                    .toList();
        }
    }

    List<Block> blocks() throws IOException {
        return BLOCK.matcher(Files.readString(page))
                .results()
                .map(block -> new Block(block.group(1), block.group(2)))
                .toList();
    }
}
