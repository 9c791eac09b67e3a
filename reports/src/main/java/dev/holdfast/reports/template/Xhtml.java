package dev.holdfast.reports.template;

import dev.holdfast.core.fault.Fault;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Looks whether what a company's templates wrote is a statement: well-formed, one file that asks for no other, and on a
 * screen under the policy that keeps it so.
 */
final class Xhtml extends DefaultHandler2 {
    private static final int SHOWN = 100;
    private static final String POLICY = "Content-Security-Policy";
    private static final Set<String> BEFORE_POLICY = Set.of("html", "head", "meta");

    private final Output output;
    private final String policy;
    private boolean guarded;
    private @Nullable Locator locator;

    private Xhtml(Output output, String policy) {
        this.output = output;
        this.policy = policy;
        this.guarded = policy.isEmpty();
    }

    /**
     * Looks.
     *
     * @param policy that has to stand before everything else; empty for none
     * @throws Fault {@code TEMPLATE_INVALID} with the line of what was written, and the template it is from
     */
    static void require(Output output, String policy) {
        Xhtml xhtml = new Xhtml(output, policy);
        try {
            XMLReader reader = reader();
            reader.setContentHandler(xhtml);
            reader.setErrorHandler(xhtml);
            reader.setEntityResolver(xhtml);
            reader.setProperty("http://xml.org/sax/properties/lexical-handler", xhtml);
            reader.setProperty("http://xml.org/sax/properties/declaration-handler", xhtml);
            reader.parse(new InputSource(new StringReader(output.text())));
        } catch (SAXParseException e) {
            throw xhtml.fault(
                    e.getLineNumber(),
                    e.getColumnNumber(),
                    "no well-formed XHTML: " + withoutStop(String.valueOf(e.getMessage())),
                    e);
        } catch (SAXException e) {
            throw new IllegalStateException("the XML parser failed", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static XMLReader reader() throws SAXException {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            XMLReader reader = factory.newSAXParser().getXMLReader();
            // Its English is that of no language; where English is asked for, it speaks the machine's.
            reader.setProperty("http://apache.org/xml/properties/locale", Locale.ROOT);
            return reader;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the Java platform has no plain XML parser", e);
        }
    }

    @Override
    public void setDocumentLocator(Locator found) {
        locator = found;
    }

    @Override
    public void startDTD(String name, @Nullable String publicId, @Nullable String systemId) {
        if (publicId != null || systemId != null) {
            throw refused("a document type with an address; <!DOCTYPE html> is enough");
        }
    }

    @Override
    public void internalEntityDecl(String name, String value) {
        throw refused("an entity of its own, " + name);
    }

    @Override
    public void externalEntityDecl(String name, @Nullable String publicId, String systemId) {
        throw refused("an entity of its own, " + name);
    }

    @Override
    public void processingInstruction(String target, String data) {
        throw refused("an instruction to programs, " + target);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        String element = name.toLowerCase(Locale.ROOT);
        String command = value(attributes, "http-equiv");
        if (command != null && !policy.isEmpty()) {
            if (!POLICY.equalsIgnoreCase(command) || !policy.equals(value(attributes, "content"))) {
                throw refused("<meta http-equiv=\"" + command + "\"> that is not ${policy}");
            }
            guarded = true;
        }
        if (!guarded && !BEFORE_POLICY.contains(element)) {
            throw refused(
                    "<" + name + "> before the policy that keeps a statement from asking any network: begin its head"
                            + " as the bundled statement.ftlh does");
        }
        String source = value(attributes, "src");
        if (source != null && !source.startsWith("data:")) {
            throw refused(
                    "src=\"" + source + "\", and a statement is one file: put the picture itself there, as data:");
        }
        if (element.equals("link")) {
            throw refused("<link>, and a statement is one file: put rules into " + OwnTemplates.EXTRA);
        }
    }

    /** Of an attribute, in whatever letters: to a browser they are all the same. */
    private static @Nullable String value(Attributes attributes, String name) {
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.getQName(i).equalsIgnoreCase(name)) {
                return attributes.getValue(i);
            }
        }
        return null;
    }

    // A browser reads text, comments and sections otherwise than XML does, and may leave the head for them.
    @Override
    public void characters(char[] letters, int from, int count) {
        requireGuarded(new String(letters, from, count).strip(), "text");
    }

    @Override
    public void comment(char[] letters, int from, int count) {
        requireGuarded("a comment", "a comment");
    }

    @Override
    public void startCDATA() {
        requireGuarded("a section", "a CDATA section");
    }

    private void requireGuarded(String something, String what) {
        if (!guarded && !something.isEmpty()) {
            throw refused(what + " before the policy that keeps a statement from asking any network: begin its head"
                    + " as the bundled statement.ftlh does");
        }
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
        throw e;
    }

    private Fault refused(String what) {
        Locator at = locator;
        return fault(at == null ? 1 : at.getLineNumber(), at == null ? 1 : at.getColumnNumber(), what, null);
    }

    private Fault fault(int line, int column, String what, @Nullable Throwable cause) {
        String shown = output.text()
                .lines()
                .skip(Math.max(0, line - 1))
                .findFirst()
                .orElse("")
                .strip();
        return TemplateFaults.of(
                output.template(line) + " wrote " + what + " (line " + line + ", column " + column
                        + " of the document: " + (shown.length() > SHOWN ? shown.substring(0, SHOWN) + "…" : shown)
                        + ")",
                "Correct the template",
                cause);
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
