package dev.holdfast.reports.delivery;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Connections that trust the certificates of a file and no others. */
final class Trust {
    private Trust() {}

    /**
     * Connections for the certificates of a PEM file.
     *
     * @throws Fault {@code CONFIG_INVALID} when it cannot be read or holds none
     */
    static SSLSocketFactory only(Path pem) {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int count = 0;
            for (Certificate certificate : certificates(pem)) {
                store.setCertificateEntry("trusted-" + count++, certificate);
            }
            if (count == 0) {
                throw fault(pem, "holds no certificate", null);
            }
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (IOException e) {
            throw fault(pem, "cannot be read", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java speaks TLS", e);
        }
    }

    private static Collection<? extends Certificate> certificates(Path pem) throws IOException, CertificateException {
        byte[] bytes = Files.readAllBytes(pem);
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        try {
            return factory.generateCertificates(new ByteArrayInputStream(bytes));
        } catch (CertificateException e) {
            throw fault(pem, "is no PEM file of certificates", e);
        }
    }

    private static Fault fault(Path pem, String what, @Nullable Throwable cause) {
        return new Fault(
                ErrorCode.CONFIG_INVALID,
                pem + ", the file of trusted certificates, " + what,
                "Name a PEM file of the certificate of the server or of its authority",
                cause);
    }
}
