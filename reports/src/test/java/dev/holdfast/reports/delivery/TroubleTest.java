package dev.holdfast.reports.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TroubleTest {
    static Stream<Arguments> troubles() {
        return Stream.of(
                Arguments.of(new SocketTimeoutException("Read timed out"), "it did not answer in time", false),
                Arguments.of(
                        new UnknownHostException("mail.example: Name or service not known"),
                        "its name cannot be looked up. Correct it, unless the network is at fault",
                        false),
                Arguments.of(
                        handshake(new CertPathValidatorException("x", new CertificateExpiredException("x"))),
                        "its certificate has expired",
                        true),
                Arguments.of(handshake(new CertPathValidatorException("x")), "not from an authority", true),
                Arguments.of(
                        handshake(new CertificateException("No name matching mail.example found.")),
                        "for another server: No name matching mail.example found. Name the server",
                        true),
                Arguments.of(handshake(new EOFException("x")), "the connection was lost", false),
                Arguments.of(
                        new SSLHandshakeException("Received fatal alert: protocol_version"),
                        "cannot agree with us on TLS: Received fatal alert: protocol_version. Have it speak",
                        true),
                Arguments.of(
                        new SSLException("Unsupported or unrecognized SSL message"),
                        "it does not begin with TLS",
                        true),
                Arguments.of(new IOException("Broken pipe"), "the connection was lost", false));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void tells_why_a_connection_did_not_hold_and_whether_it_stays_so(Exception cause, String words, boolean lasting) {
        assertThat(Trouble.of(new MessagingException("x", cause))).hasValueSatisfying(trouble -> {
            assertThat(trouble.words()).contains(words);
            assertThat(trouble.lasting()).isEqualTo(lasting);
        });
    }

    @Test
    void has_nothing_to_say_where_the_connection_held() {
        assertThat(Trouble.of(new MessagingException("x"))).isEmpty();
    }

    private static Exception handshake(Exception cause) {
        SSLHandshakeException failure = new SSLHandshakeException("x");
        failure.initCause(cause);
        return failure;
    }
}
