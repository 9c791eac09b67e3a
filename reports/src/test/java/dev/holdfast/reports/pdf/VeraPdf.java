package dev.holdfast.reports.pdf;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What veraPDF finds in a PDF that breaks a standard. */
final class VeraPdf {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private VeraPdf() {}

    /** The broken rules, each with the place where it is. */
    static List<String> problems(byte[] pdf, PDFAFlavour standard) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), standard);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(broken -> "%s, %s-%d: %s at %s"
                            .formatted(
                                    standard,
                                    broken.getRuleId().getClause(),
                                    broken.getRuleId().getTestNumber(),
                                    broken.getMessage(),
                                    broken.getLocation().getContext()))
                    .toList();
        }
    }
}
