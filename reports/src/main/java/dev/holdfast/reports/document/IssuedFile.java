package dev.holdfast.reports.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.time.Close;
import dev.holdfast.reports.data.JsonIdentities;
import dev.holdfast.reports.data.JsonText;
import dev.holdfast.reports.data.StatementJson;
import dev.holdfast.reports.pdf.PdfAttachment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A statement as somebody holds it: a PDF with {@code statement.json} inside, or that file alone. What it says of itself can
 * be checked without anything else.
 */
public final class IssuedFile {
    private static final String NEXT = "Give statement.pdf or statement.json as Holdfast wrote it";

    private final byte[] json;
    private final ObjectNode root;
    private final YearMonth month;
    private final Instant knownAt;
    private final String fingerprint;
    private final String contentSha256;

    private IssuedFile(byte[] json, ObjectNode root) {
        this.json = json;
        this.root = root;
        this.month = YearMonth.parse(required("statement"));
        this.knownAt = Instant.parse(required("provenance", "known_at"));
        this.fingerprint = required("method", "fingerprint");
        this.contentSha256 = StatementJson.sha256(StatementJson.content(root));
    }

    /**
     * Reads a file. Whether it is what it says is for {@link #problems()}.
     *
     * @param file a PDF or a JSON, told apart by how it begins
     * @throws Fault {@code VERIFY_FILE} when it is neither, or holds no statement
     */
    public static IssuedFile read(byte[] file) {
        return PdfAttachment.isPdf(file)
                ? parse(attached(file), "the " + PdfAttachment.NAME + " in the PDF")
                : parse(file.clone(), "the file");
    }

    private static byte[] attached(byte[] pdf) {
        try {
            return PdfAttachment.read(pdf)
                    .orElseThrow(() -> fault("the PDF has no " + PdfAttachment.NAME + " inside", null));
        } catch (IOException e) {
            throw fault("the PDF cannot be read: it is cut short, broken or locked", e);
        }
    }

    private static IssuedFile parse(byte[] json, String what) {
        try {
            JsonNode tree = JsonText.tree(json);
            if (tree instanceof ObjectNode root
                    && root.path("figures").path("headline").isObject()) {
                return new IssuedFile(json, root);
            }
            throw fault(what + " is JSON without figures.headline, so it is no statement", null);
        } catch (DateTimeException e) {
            throw fault(what + " is no statement: " + e.getMessage(), e);
        } catch (IOException | UncheckedIOException e) {
            throw fault(what + " is neither a PDF nor JSON that can be read", e);
        }
    }

    /** The figures as they stand in the file. */
    public byte[] json() {
        return json.clone();
    }

    /** The run that prepared it; empty for a draft. */
    public Optional<String> run() {
        return sealed("run");
    }

    public YearMonth month() {
        return month;
    }

    public Close close() {
        return Close.of(month);
    }

    /** The instant that its data was read as known at. */
    public Instant knownAt() {
        return knownAt;
    }

    /** The method's fingerprint as stated. */
    public String fingerprint() {
        return fingerprint;
    }

    /** The hash of its content that the seal states; empty for a draft. */
    public Optional<String> statedContentSha256() {
        return sealed("content_sha256");
    }

    /** The hash that its content has. */
    public String contentSha256() {
        return contentSha256;
    }

    /** Whether it says that it was issued; a draft was not, and neither was a statement that waits for approval. */
    public boolean isIssued() {
        return sealed("issued_at").isPresent();
    }

    /** Every identity that does not hold in it, one sentence each with the values; empty when all do. */
    public List<String> problems() {
        return JsonIdentities.problems(root);
    }

    private Optional<String> sealed(String key) {
        return Optional.ofNullable(root.path("seal").path(key).textValue());
    }

    private String required(String... path) {
        JsonNode node = root;
        for (String key : path) {
            node = node.path(key);
        }
        if (!node.isTextual()) {
            throw fault("the file has no " + String.join(".", path) + ", so it is no statement", null);
        }
        return node.textValue();
    }

    private static Fault fault(String what, @Nullable Throwable cause) {
        return new Fault(ErrorCode.VERIFY_FILE, what, NEXT, cause);
    }
}
