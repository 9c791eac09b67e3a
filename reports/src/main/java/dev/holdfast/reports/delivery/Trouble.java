package dev.holdfast.reports.delivery;

import jakarta.mail.MessagingException;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;

/**
 * Why a connection did not hold.
 *
 * @param words what happened, without the final stop
 * @param lasting whether it stays so until a setting is changed, here or on the server
 * @param silent whether nothing came from the other side
 */
record Trouble(String words, boolean lasting, boolean silent) {

    /** What an exception tells of the connection; empty where it is not about that. */
    static Optional<Trouble> of(Exception failure) {
        List<Throwable> chain = chain(failure);
        if (has(chain, SocketTimeoutException.class)) {
            return Optional.of(new Trouble("it did not answer in time", false, true));
        }
        if (has(chain, UnknownHostException.class)) {
            // Resolvers tell a name that does not exist from one that cannot be asked for in words alone.
            return passing("its name cannot be looked up. Correct it, unless the network is at fault");
        }
        if (has(chain, SSLException.class) && !has(chain, EOFException.class) && !has(chain, SocketException.class)) {
            return Optional.of(new Trouble(certificate(chain), true, false));
        }
        if (has(chain, ConnectException.class)) {
            return passing("it takes no connections");
        }
        return has(chain, IOException.class) ? passing("the connection was lost") : Optional.empty();
    }

    private static String certificate(List<Throwable> chain) {
        if (has(chain, CertificateExpiredException.class)) {
            return "its certificate has expired. Have it renewed";
        }
        if (has(chain, CertPathBuilderException.class) || has(chain, CertPathValidatorException.class)) {
            return "its certificate is not from an authority that is trusted here. Name the certificate of its authority"
                    + " as the trusted one, or have the server use another";
        }
        if (has(chain, CertificateException.class)) {
            return "its certificate is for another server: "
                    + message(first(chain, CertificateException.class))
                    + ". Name the server as its certificate does";
        }
        String message = message(first(chain, SSLException.class));
        return message.contains("unrecognized SSL message")
                ? "it does not begin with TLS. Set the security to starttls, or correct the port"
                : "it cannot agree with us on TLS: " + message + ". Have it speak TLS 1.2 or newer";
    }

    private static Optional<Trouble> passing(String words) {
        return Optional.of(new Trouble(words, false, false));
    }

    private static String message(Throwable throwable) {
        String message = Reply.of(0, String.valueOf(throwable.getMessage())).text();
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }

    private static boolean has(List<Throwable> chain, Class<? extends Throwable> kind) {
        return chain.stream().anyMatch(kind::isInstance);
    }

    private static Throwable first(List<Throwable> chain, Class<? extends Throwable> kind) {
        return chain.stream().filter(kind::isInstance).findFirst().orElseThrow();
    }

    private static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        Throwable next = failure;
        while (next != null && !chain.contains(next)) {
            chain.add(next);
            next = next instanceof MessagingException mail && mail.getNextException() != null
                    ? mail.getNextException()
                    : next.getCause();
        }
        return chain;
    }
}
