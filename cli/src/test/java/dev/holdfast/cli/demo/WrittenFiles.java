package dev.holdfast.cli.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one company wrote: every file as rows, column to cell. */
record WrittenFiles(Path folder) {

    static WrittenFiles of(long seed, Path folder) throws IOException {
        DemoCompany.of(seed).write(folder);
        return new WrittenFiles(folder);
    }

    List<Map<String, String>> customers() throws IOException {
        return rows("customers.csv");
    }

    List<Map<String, String>> items() throws IOException {
        return rows("items.csv");
    }

    List<Map<String, String>> rates() throws IOException {
        return rows("fx_rates.csv");
    }

    List<Map<String, String>> attributes() throws IOException {
        return rows("attributes.csv");
    }

    List<Map<String, String>> targets() throws IOException {
        return rows("targets.csv");
    }

    /** Every id with the one of its topmost ancestor. */
    Map<String, String> tops() throws IOException {
        Map<String, String> parents = customers().stream()
                .collect(Collectors.toMap(
                        row -> row.getOrDefault("customer_id", ""), row -> row.getOrDefault("parent_id", "")));
        return parents.keySet().stream().collect(Collectors.toMap(id -> id, id -> top(id, parents)));
    }

    /** Over the names and bytes of all files. */
    String sha256() throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String top(String id, Map<String, String> parents) {
        String above = parents.getOrDefault(id, "");
        return above.isEmpty() ? id : top(above, parents);
    }

    private List<Map<String, String>> rows(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(folder.resolve(file))) {
            return csv.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
        }
    }
}
