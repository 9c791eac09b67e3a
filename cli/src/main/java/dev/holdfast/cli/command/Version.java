package dev.holdfast.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version this is, as the build wrote it down. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"holdfast " + number()};
    }

    static String number() {
        Properties properties = new Properties();
        try (InputStream file = Objects.requireNonNull(Version.class.getResourceAsStream("version.properties"))) {
            properties.load(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return properties.getProperty("version");
    }
}
