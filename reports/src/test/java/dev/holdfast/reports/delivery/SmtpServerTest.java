package dev.holdfast.reports.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.holdfast.core.fault.Fault;
import dev.holdfast.reports.delivery.SmtpServer.Login;
import dev.holdfast.reports.delivery.SmtpServer.Security;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SmtpServerTest {
    private static final Optional<Login> LOGIN = Optional.of(new Login("ann", "s3cret"));

    @Test
    void never_shows_a_password() {
        assertThat(server("mail.example", 587, Security.STARTTLS, 1000))
                .asString()
                .contains("ann")
                .doesNotContain("s3cret");
    }

    @Test
    void refuses_to_send_a_password_in_the_clear_to_another_machine() {
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> server("mail.example", 25, Security.NONE, 1000))
                .withMessageContaining("the password would go to mail.example in the clear")
                .satisfies(fault -> assertThat(fault.getMessage()).doesNotContain("s3cret"));
        assertThatCode(() -> server("localhost", 25, Security.NONE, 1000)).doesNotThrowAnyException();
    }

    @Test
    void refuses_what_cannot_be() {
        assertThatExceptionOfType(Fault.class).isThrownBy(() -> server("mail.example", 0, Security.TLS, 1000));
        assertThatExceptionOfType(Fault.class).isThrownBy(() -> server("mail.example", 65536, Security.TLS, 1000));
        assertThatExceptionOfType(Fault.class).isThrownBy(() -> server(" ", 25, Security.TLS, 1000));
        assertThatExceptionOfType(Fault.class).isThrownBy(() -> server("mail.example", 25, Security.TLS, 0));
        assertThatExceptionOfType(Fault.class).isThrownBy(() -> server("mail.example", 25, Security.TLS, 600_001));
    }

    private static SmtpServer server(String host, int port, Security security, long milliseconds) {
        return new SmtpServer(host, port, security, LOGIN, Duration.ofMillis(milliseconds), Optional.empty());
    }
}
