package dev.holdfast.cli.config;

import dev.holdfast.core.fault.Fault;
import dev.holdfast.reports.chart.Palette;
import dev.holdfast.reports.chart.Palette.Accent;
import dev.holdfast.reports.chart.Palette.Ground;
import dev.holdfast.reports.template.Logo;
import dev.holdfast.reports.template.Look;
import dev.holdfast.reports.template.OwnTemplates;
import dev.holdfast.reports.template.PaperSize;
import dev.holdfast.reports.template.Template;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How statements are to look. The files that it names are read when they are needed, see {@link #template}.
 *
 * @param footer a line in the foot; empty for none
 * @param templates the folder of the company's own
 */
public record LookSettings(
        Palette palette, Optional<Path> logo, String footer, PaperSize paper, Optional<Path> templates) {
    /** What holds without a file. */
    public static final LookSettings STANDARD =
            new LookSettings(Palette.STANDARD, Optional.empty(), "", PaperSize.A4, Optional.empty());

    /**
     * Reads what two sections say of it.
     *
     * @param folder that relative paths are told from
     */
    static LookSettings read(Section company, Section statement, Path folder) {
        return new LookSettings(
                palette(company.section("colours")),
                company.text("logo").map(folder::resolve),
                company.read("footer", Look::requireFooter).orElse(""),
                statement.choice("paper", List.of(PaperSize.values())).orElse(PaperSize.A4),
                statement.text("templates").map(folder::resolve));
    }

    private static Palette palette(Section section) {
        Palette palette = Palette.STANDARD;
        for (Ground ground : Ground.values()) {
            Section colours = section.section(ground.key());
            for (Accent accent : Accent.values()) {
                Palette before = palette;
                palette = colours.read(accent.key(), hex -> before.with(accent, ground, hex))
                        .orElse(before);
            }
            Palette whole = palette;
            colours.place(Accent.GOOD.key())
                    .or(() -> colours.place(Accent.BAD.key()))
                    .ifPresent(place -> Section.located(place, () -> whole.requireApart(ground)));
        }
        return palette;
    }

    /**
     * The templates of a company in this look. Its logo and its own templates are read now.
     *
     * @throws Fault {@code CONFIG_INVALID} or {@code TEMPLATE_INVALID} where one of them is not as it must be
     */
    Template template(String company) {
        return Template.of(new Look(
                palette,
                logo.map(file -> Logo.read(file, company)),
                footer,
                paper,
                templates.map(LookSettings::own).orElse(OwnTemplates.NONE)));
    }

    private static OwnTemplates own(Path folder) {
        OwnTemplates templates = OwnTemplates.read(folder);
        return templates.withTexts(TextsFile.read(OwnTemplates.texts(folder), templates.labels()));
    }
}
