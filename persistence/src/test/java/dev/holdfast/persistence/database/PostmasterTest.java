package dev.holdfast.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PostmasterTest {

    @Test
    void what_nobody_collects_has_gone() throws IOException {
        // The shell becomes a program that knows of no children, so the one it has stays behind when it ends.
        Process careless = new ProcessBuilder("sh", "-c", "sleep 60 & echo $!; exec sleep 60").start();
        try (BufferedReader said = careless.inputReader()) {
            ProcessHandle child =
                    ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();
            assertThat(Postmaster.runs(child)).isTrue();

            assertTimeout(Duration.ofSeconds(10), () -> Postmaster.stop(child));

            assertThat(child.isAlive()).isTrue();
            assertThat(Postmaster.runs(child)).isFalse();
        } finally {
            careless.destroy();
        }
    }
}
