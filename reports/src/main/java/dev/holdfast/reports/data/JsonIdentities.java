package dev.holdfast.reports.data;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What must hold inside a {@code statement.json}, whoever wrote it and however long ago. A key that is missing belongs to a
 * later layout and is passed over.
 */
public final class JsonIdentities {
    private final Part root;
    private final Problems problems = new Problems();

    private JsonIdentities(ObjectNode statement) {
        this.root = Part.whole(statement);
    }

    /** Every identity that does not hold, one sentence each with the values; empty when all do. */
    public static List<String> problems(ObjectNode statement) {
        JsonIdentities identities = new JsonIdentities(statement);
        identities.checkHashes(StatementJson.sha256(StatementJson.content(statement)));
        identities.checkFigures();
        return identities.problems.all();
    }

    private void checkHashes(String content) {
        requireHash(root.at("seal").at("content_sha256"), "the content", content);
        Part text = root.at("method").at("text");
        if (text.isThere()) {
            String lines = text.parts().stream()
                    .map(Part::toString)
                    .map(line -> line + "\n")
                    .collect(Collectors.joining());
            String hash = StatementJson.sha256(lines.getBytes(StandardCharsets.UTF_8));
            requireHash(root.at("method").at("fingerprint"), "method.text", hash);
        }
    }

    private void requireHash(Part stated, String of, String due) {
        if (stated.isThere() && !stated.text().equals(Optional.of(due))) {
            problems.add(stated, stated + " is stated, but SHA-256 of " + of + " is " + due);
        }
    }

    /** The headline closes in the statement's month. */
    private void checkMonth(Part close) {
        Part month = root.at("statement");
        if (close.isThere() && !close.toString().startsWith(month + "-")) {
            problems.add(close, close + " is no day of " + month + ", which the statement is of");
        }
    }

    /** A definition that differs in nothing gives the headline. */
    private void checkDefinitions(Part definitions, Part headline) {
        for (Part definition : definitions.parts()) {
            Part settings = definition.at("settings");
            for (String ratio : List.of("nrr", "grr")) {
                Optional<BigDecimal> stated = problems.numberOrNull(definition.at(ratio));
                if (settings.isThere() && settings.parts().isEmpty()) {
                    problems.numberOrNull(headline.at(ratio))
                            .ifPresent(due ->
                                    problems.requireEqual(definition, ratio, stated, "the headline's " + ratio, due));
                }
            }
        }
    }

    private void checkFigures() {
        Part headline = root.at("figures").at("headline");
        checkMonth(headline.at("window").at("close"));
        StatedMethod method = new StatedMethod(root.at("method").at("settings"));
        CellIdentities cell = new CellIdentities(problems, method);
        root.at("figures").parts().forEach(cell::check);
        root.at("trend").parts().forEach(cell::check);
        root.at("cells").parts().forEach(cell::check);
        SumIdentities sums = new SumIdentities(problems, method, headline);
        sums.checkSegments(root.at("cells"));
        sums.checkTrend(root.at("trend"));
        sums.checkBridge(root.at("bridge"));
        new CauseIdentities(problems).check(root.at("causes"), root.at("cells"));
        new StoryIdentities(problems, method, headline.at("window").at("close").text())
                .check(root.at("stories"), root.at("cells"));
        checkAnnex(new AnnexIdentities(problems, method, headline));
        checkDefinitions(root.at("definitions"), headline);
        PastIdentities past = new PastIdentities(problems);
        past.checkWalk(root.at("walk"), headline);
        past.checkRestatements(root.at("restatements"), root.at("trend"));
        new LedgerIdentities(problems).check(root.at("ledger"));
    }

    private void checkAnnex(AnnexIdentities annex) {
        annex.checkContribution(root.at("contribution"));
        annex.checkMigration(root.at("migration"));
        annex.checkComparison(root.at("pricing_models"));
        annex.checkComparison(root.at("currencies"));
        annex.checkMovers(root.at("movers"));
    }
}
