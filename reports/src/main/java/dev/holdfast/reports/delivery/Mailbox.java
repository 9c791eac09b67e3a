package dev.holdfast.reports.delivery;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who writes or is written to.
 *
 * @param name as shown; empty where there is none
 * @param address such as {@code s.whitfield@northwind.example}, its domain in lower case and in ASCII
 */
public record Mailbox(String name, String address) {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\u0085\u2028\u2029]");
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@"
                    + "[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");
    private static final String NEXT = "Write one address, as name@domain.example or \"Name <name@domain.example>\"";

    public Mailbox {
        if (CONTROL.matcher(name).find() || !ADDRESS.matcher(address).matches()) {
            throw new Fault(ErrorCode.CONFIG_INVALID, "\"" + visible(name + " " + address) + "\" is no address", NEXT);
        }
    }

    /**
     * The mailbox that a text names, such as {@code Sam Whitfield <s.whitfield@northwind.example>}. A domain in other letters
     * than Latin ones is translated; before the {@code @} only ASCII reaches every server.
     *
     * @throws Fault {@code CONFIG_INVALID} when the text is no single address
     */
    public static Mailbox parse(String text) {
        try {
            if (CONTROL.matcher(text).find()) {
                throw fault(text, "has a line break or a control character", null);
            }
            InternetAddress[] found = InternetAddress.parse(text, false);
            if (found.length != 1
                    || found[0].isGroup()
                    || (text.contains("<") && !text.strip().endsWith(">"))) {
                throw fault(text, "is not one address", null);
            }
            String name = found[0].getPersonal();
            return new Mailbox(name == null ? "" : name.strip(), ascii(text, found[0].getAddress()));
        } catch (AddressException e) {
            throw fault(text, "is no address", e);
        }
    }

    private static String ascii(String text, String address) {
        int at = address.lastIndexOf('@');
        if (at < 1) {
            throw fault(text, "has no name before an @, or no @", null);
        }
        try {
            String domain = IDN.toASCII(address.substring(at + 1)).toLowerCase(Locale.ROOT);
            String ascii = address.substring(0, at) + "@" + domain;
            if (!ADDRESS.matcher(ascii).matches()) {
                throw fault(text, "has letters in its address that not every server takes", null);
            }
            return ascii;
        } catch (IllegalArgumentException e) {
            throw fault(text, "has a domain that cannot exist", e);
        }
    }

    private static Fault fault(String text, String what, @Nullable Throwable cause) {
        return new Fault(ErrorCode.CONFIG_INVALID, "\"" + visible(text) + "\" " + what, NEXT, cause);
    }

    private static String visible(String text) {
        return CONTROL.matcher(text).replaceAll(" ").strip();
    }

    /** What follows the {@code @}. */
    public String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** As people write it: {@code Name <address>}, or the address alone. */
    @Override
    public String toString() {
        return name.isEmpty() ? address : name + " <" + address + ">";
    }

    InternetAddress internet() {
        InternetAddress internet = new InternetAddress();
        internet.setAddress(address);
        if (!name.isEmpty()) {
            try {
                internet.setPersonal(name, StandardCharsets.UTF_8.name());
            } catch (UnsupportedEncodingException e) {
                throw new IllegalStateException("every Java has UTF-8", e);
            }
        }
        return internet;
    }
}
