package dev.holdfast.cli.job;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a service that watches jobs how a run ended, so that somebody hears of a run that never began. It says nothing but
 * the exit code.
 */
public final class Ping {
    private static final Logger LOG = LoggerFactory.getLogger(Ping.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Ping() {}

    /** Calls an address. That nobody answers is logged, and no error of the run. */
    public static void call(URI uri, int exitCode) {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(PATIENCE)
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("exit code " + exitCode))
                .build();
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        try {
            int status = client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .statusCode();
            if (status >= 300) {
                LOG.warn("the health ping was answered with {}", status);
            }
        } catch (ExecutionException | TimeoutException unanswered) {
            // The address may hold a secret, and the exception may hold the address.
            LOG.warn("the health ping was not answered");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            // An answer that never ends would keep an orderly close waiting.
            client.shutdownNow();
        }
    }
}
