package dev.holdfast.cli.config;

import java.net.URI;
import java.util.Optional;

/**
 * Who is told that a run ended. An address may hold a secret.
 *
 * @param done called after a run that ended well
 * @param failed called after any other
 */
public record Health(Optional<URI> done, Optional<URI> failed) {
    static final Health NOBODY = new Health(Optional.empty(), Optional.empty());

    /** The address for a run that ended so. */
    public Optional<URI> of(int exitCode) {
        return exitCode == 0 ? done : failed;
    }
}
