import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/**
 * Step of the build: migrates a throw-away PostgreSQL and writes the typed classes of both schemas from it.
 * Arguments: the folder of the module, the version of jOOQ.
 */
class TypedSchema {

    private static final String HISTORY = "flyway_schema_history";

    private record Schema(String folder, String name) {}

    private static final List<Schema> SCHEMAS =
            List.of(new Schema("warehouse", "holdfast"), new Schema("register", "holdfast_register"));

    public static void main(String[] arguments) throws Exception {
        Path module = Path.of(arguments[0]);
        Path migrations = module.resolve("src/main/resources/db");
        Path output = module.resolve("target/generated-sources/jooq");
        Path digestFile = output.resolveSibling("jooq.sha256");

        String digest = digest(migrations, module.resolve("src/codegen/java"), arguments[1]);
        if (Files.isDirectory(output)
                && Files.exists(digestFile)
                && Files.readString(digestFile).equals(digest)) {
            return;
        }
        Files.deleteIfExists(digestFile);
        generate(migrations, output);
        Files.writeString(digestFile, digest);
    }

    private static void generate(Path migrations, Path output) throws Exception {
        // C.UTF-8 sorts by code point and is there on every machine; durability is of no use here.
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("fsync", "off")
                .start()) {
            for (Schema schema : SCHEMAS) {
                Flyway.configure()
                        .dataSource(postgres.getPostgresDatabase())
                        .schemas(schema.name())
                        .locations("filesystem:" + migrations.resolve(schema.folder()))
                        .load()
                        .migrate();
                String url = postgres.getJdbcUrl("postgres", "postgres");
                GenerationTool.generate(configuration(schema, url, output));
            }
        }
    }

    private static Configuration configuration(Schema schema, String url, Path output) {
        return new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(new Jdbc().withUrl(url))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.postgres.PostgresDatabase")
                                .withInputSchema(schema.name())
                                .withExcludes(HISTORY)
                                .withForcedTypes(new ForcedType()
                                        .withName("INSTANT")
                                        .withIncludeTypes("(?i:timestamptz|timestamp.*with time zone)")))
                        .withGenerate(
                                new Generate().withGeneratedAnnotation(true).withGeneratedAnnotationDate(false))
                        .withTarget(new Target()
                                .withPackageName("dev.holdfast.persistence.schema." + schema.folder())
                                .withDirectory(output.toString())));
    }

    private static String digest(Path migrations, Path generator, String jooqVersion)
            throws IOException, NoSuchAlgorithmException {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        sha.update(jooqVersion.getBytes());
        for (Path folder : List.of(migrations, generator)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    sha.update(folder.relativize(file).toString().getBytes());
                    sha.update(Files.readAllBytes(file));
                }
            }
        }
        return HexFormat.of().formatHex(sha.digest());
    }
}
