package dev.holdfast.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The program {@code holdfast}. */
@Command(name = "holdfast", mixinStandardHelpOptions = true, versionProvider = Main.Version.class)
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            Properties properties = new Properties();
            try (InputStream file = Objects.requireNonNull(Main.class.getResourceAsStream("version.properties"))) {
                properties.load(file);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            return new String[] {"holdfast " + properties.getProperty("version")};
        }
    }
}
