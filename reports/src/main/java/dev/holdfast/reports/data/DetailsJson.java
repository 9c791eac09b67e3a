package dev.holdfast.reports.data;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.core.balance.CauseTally;
import dev.holdfast.core.figure.Concentration;
import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.figure.Outlook;
import dev.holdfast.core.figure.Retention;
import dev.holdfast.core.figure.Triangle;
import dev.holdfast.core.statement.Annex;
import dev.holdfast.core.statement.Benchmarks;
import dev.holdfast.core.statement.Disclosures;
import java.util.Locale;
import java.util.Optional;

/** Causes, cohorts and concentration as JSON, in the same form wherever they are told. */
public final class DetailsJson {
    private DetailsJson() {}

    /** Adds all that lies under a headline. */
    static void write(ObjectNode root, Disclosures disclosures, Annex.Variants variants) {
        ArrayNode causes = root.putArray("causes");
        disclosures.causes().ifPresent(tally -> causes(causes, tally));
        disclosures
                .triangle()
                .ifPresentOrElse(
                        triangle -> cohorts(root.putObject("cohorts"), triangle), () -> root.putNull("cohorts"));
        concentration(root.putObject("concentration"), disclosures.concentration());
        variant(root, "without_grace", variants.withoutGrace());
        variant(root, "pro_forma", variants.proForma());
    }

    /** Adds what the headline implies, and where others are. */
    static void implied(ObjectNode root, Figures headline) {
        Outlook.of(headline.nrr())
                .ifPresentOrElse(
                        outlook -> root.putObject("outlook")
                                .put("base", outlook.kind().name().toLowerCase(Locale.ROOT))
                                .put("years", outlook.years().orElse(null)),
                        () -> root.putNull("outlook"));
        ObjectNode benchmarks = root.putObject("benchmarks");
        benchmark(benchmarks, Benchmarks.Measure.NRR, headline.nrr());
        benchmark(benchmarks, Benchmarks.Measure.GRR, headline.grr());
    }

    private static void benchmark(ObjectNode node, Benchmarks.Measure measure, Retention figure) {
        String name = measure.name().toLowerCase(Locale.ROOT);
        Benchmarks.standard()
                .of(measure, figure)
                .ifPresentOrElse(
                        range -> {
                            ObjectNode one = node.putObject(name).put("range", range.name());
                            one.put("least", range.least().orElse(null));
                            one.put("most", range.most().orElse(null));
                            one.put("as_of", range.asOf().toString()).put("source", range.source());
                        },
                        () -> node.putNull(name));
    }

    private static void variant(ObjectNode root, String name, Optional<Figures> figures) {
        figures.ifPresentOrElse(there -> CellJson.write(root.putObject(name), there), () -> root.putNull(name));
    }

    /** Adds the parts of every segment's movements. */
    public static void causes(ArrayNode node, CauseTally causes) {
        causes.cells()
                .forEach((segment, parts) -> parts.forEach((part, caused) -> {
                    ObjectNode one = node.addObject();
                    CellJson.segment(one, segment);
                    one.put("movement", part.movement().name().toLowerCase(Locale.ROOT))
                            .put("cause", part.cause().key())
                            .put("units", caused.units())
                            .put("amount", caused.amount().toString());
                }));
    }

    /** Adds the triangle, one object a cohort. */
    public static void cohorts(ObjectNode node, Triangle triangle) {
        node.put("period", triangle.period().key());
        ArrayNode rows = node.putArray("rows");
        triangle.rows().forEach(row -> {
            ObjectNode one = rows.addObject();
            one.put("end", row.end().toString()).put("units", row.units());
            ArrayNode kept = one.putArray("kept");
            row.cells().forEach(cell -> {
                ObjectNode at = kept.addObject();
                at.put("close", cell.close().toString())
                        .put("units", cell.units())
                        .put("mrr", cell.mrr().toString());
                CellJson.ratio(at, "kept_units", cell.keptUnits().ratio());
                CellJson.ratio(at, "kept_mrr", cell.keptMrr().ratio());
            });
        });
    }

    /** Adds what the largest units hold. */
    public static void concentration(ObjectNode node, Concentration largest) {
        node.put("units", largest.units()).put("opening", largest.held().toString());
        CellJson.ratio(node, "share", largest.share().ratio());
    }
}
