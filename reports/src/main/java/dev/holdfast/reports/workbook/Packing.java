package dev.holdfast.reports.workbook;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Packs the parts of a workbook anew. The library dates them by the clock and leaves out what formulas give; mail previews
 * and protected views do not calculate, so it is put beside each formula.
 *
 * @param dated what the workbook says of its making
 * @param results what the formulas of each sheet give, by cell
 * @param rows of the sheets that have too many to be held, by their number
 */
record Packing(Instant dated, List<Map<String, String>> results, Map<Integer, MovementLines> rows) {
    /** Programs that tell files by their first bytes look for this part. */
    private static final String FIRST = "[Content_Types].xml";

    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern CREATED = Pattern.compile("(<dcterms:created[^>]*>)[^<]*");
    private static final Pattern SHEET = Pattern.compile("xl/worksheets/sheet([0-9]+)\\.xml");
    private static final Pattern FORMULA = Pattern.compile("<c r=\"([A-Z]+[0-9]+)\"[^>]*><f>[^<]*</f>");
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** Packs it; the stream is not closed. */
    void pack(byte[] workbook, OutputStream to) throws IOException {
        Map<String, byte[]> parts = parts(workbook);
        ZipOutputStream zip = new ZipOutputStream(to);
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            ZipEntry entry = new ZipEntry(part.getKey());
            entry.setTimeLocal(ENTRY_TIME);
            zip.putNextEntry(entry);
            write(part.getKey(), part.getValue(), zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    private void write(String name, byte[] part, OutputStream zip) throws IOException {
        Matcher sheet = SHEET.matcher(name);
        MovementLines lines = sheet.matches() ? rows.get(Integer.parseInt(sheet.group(1))) : null;
        if (lines == null) {
            zip.write(changed(name, part));
        } else {
            Writer text = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
            lines.write(new String(part, StandardCharsets.UTF_8), text);
            text.flush();
        }
    }

    private static Map<String, byte[]> parts(byte[] workbook) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(FIRST, new byte[0]);
        // The library writes 64-bit sizes behind each part, which Java's own stream does not expect there.
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return parts;
    }

    private byte[] changed(String name, byte[] part) {
        Matcher sheet = SHEET.matcher(name);
        if (sheet.matches()) {
            Map<String, String> given = results.get(Integer.parseInt(sheet.group(1)) - 1);
            return replace(FORMULA, part, formula -> formula.group() + "<v>" + given.get(formula.group(1)) + "</v>");
        }
        return name.equals(PROPERTIES)
                ? replace(CREATED, part, created -> created.group(1) + dated.truncatedTo(ChronoUnit.SECONDS))
                : part;
    }

    private static byte[] replace(Pattern pattern, byte[] part, Function<MatchResult, String> by) {
        Matcher matcher = pattern.matcher(new String(part, StandardCharsets.UTF_8));
        return matcher.replaceAll(found -> Matcher.quoteReplacement(by.apply(found)))
                .getBytes(StandardCharsets.UTF_8);
    }
}
