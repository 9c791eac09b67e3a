package dev.holdfast.reports.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.holdfast.reports.document.Documents.Document;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes the zone under everybody. */
@Isolated
class LetterTest {
    private static final Letter LETTER =
            Letters.letter("Net Revenue Retention, October 2026: 110.9%", List.of(Letters.ANN), List.of(Letters.CLEO));

    @Test
    void has_text_html_picture_and_attachments_in_their_places() throws Exception {
        MimeMessage message = parsed(LETTER);
        assertThat(shape(message.getContent(), message.getContentType()))
                .isEqualTo("mixed(related(alternative(" + "text/plain, text/html), image/png), application/pdf)");
        MimeMultipart mixed = (MimeMultipart) message.getContent();
        MimeMultipart related = (MimeMultipart) mixed.getBodyPart(0).getContent();
        MimeMultipart alternative = (MimeMultipart) related.getBodyPart(0).getContent();
        assertThat(unix(alternative.getBodyPart(0).getContent()))
                .isEqualTo(LETTER.body().text());
        assertThat(unix(alternative.getBodyPart(1).getContent()))
                .isEqualTo(LETTER.body().html());
        BodyPart picture = related.getBodyPart(1);
        assertThat(picture.getDisposition()).isEqualTo("inline");
        assertThat(picture.getHeader("Content-ID"))
                .containsExactly("<" + LETTER.body().pictures().getFirst().id() + ">");
        assertThat(picture.getInputStream().readAllBytes())
                .isEqualTo(Letters.chart().bytes());
        BodyPart pdf = mixed.getBodyPart(1);
        assertThat(pdf.getDisposition()).isEqualTo("attachment");
        assertThat(pdf.getFileName()).isEqualTo("Northwind NRR 2026-10.pdf");
        assertThat(pdf.getInputStream().readAllBytes())
                .isEqualTo(LETTER.attachments().getFirst().bytes());
    }

    @Test
    void names_who_writes_and_who_is_to_see_it_and_nobody_else() throws Exception {
        MimeMessage message = parsed(LETTER);
        assertThat(message.getHeader("From")).containsExactly("Northwind Finance <nrr@northwind.example>");
        assertThat(message.getHeader("Reply-To")).containsExactly("Finance <finance@northwind.example>");
        assertThat(message.getHeader("To")).containsExactly("Ann Board <ann@board.example>");
        assertThat(message.getHeader("Cc")).isNull();
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getHeader("Date")).containsExactly("Tue, 3 Nov 2026 06:00:00 +0000");
        assertThat(message.getHeader("Message-ID")).containsExactly(LETTER.id());
        assertThat(message.getHeader("Subject")).containsExactly("Net Revenue Retention, October 2026: 110.9%");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("MIME-Version")).containsExactly("1.0");
        assertThat(ascii(LETTER)).doesNotContain("cleo@");
        assertThat(LETTER.recipients()).containsExactly(Letters.ANN, Letters.CLEO);
    }

    @Test
    void names_nobody_where_all_are_hidden() throws Exception {
        Letter hidden = Letters.letter("x", List.of(), List.of(Letters.ANN, Letters.BEN, Letters.ANN));
        assertThat(parsed(hidden).getHeader("To")).containsExactly("undisclosed-recipients:;");
        assertThat(hidden.recipients()).containsExactly(Letters.ANN, Letters.BEN);
    }

    @Test
    void gives_the_same_bytes_whenever_and_wherever_it_is_written() throws Exception {
        byte[] here = LETTER.eml();
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            assertThat(Letters.letter(LETTER.subject(), LETTER.to(), LETTER.bcc())
                            .eml())
                    .isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
        }
        assertThat(ascii(LETTER))
                .doesNotContain(
                        InetAddress.getLocalHost().getHostName(),
                        System.getProperty("user.name") + "@",
                        "JavaMail",
                        "_Part_");
    }

    @Test
    void fits_servers_that_know_ascii_and_short_lines_only() {
        Letter letter = Letters.letter("Jürgen & 田中: ".repeat(30), List.of(Letters.ANN), List.of());
        assertThat(letter.eml()).doesNotContain(0).satisfies(bytes -> {
            for (byte each : bytes) {
                assertThat(each).isGreaterThan((byte) 0);
            }
        });
        assertThat(ascii(letter).split("\r\n", -1))
                .allSatisfy(
                        line -> assertThat(line).hasSizeLessThanOrEqualTo(998).doesNotContain("\n", "\r"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Müller & Söhne \"AG\"",
                "株式会社ホールドファスト",
                "שלום חברה בע\"מ",
                "O'Neil, Sons; <Partners> @ Co.",
                "Evil\r\nBcc: eve@evil.example",
                "Evil\n\n--=_boundary\nContent-Type: text/html\n\n<script>"
            })
    void carries_any_words_and_lets_none_become_a_header(String words) throws Exception {
        String line = MailTexts.oneLine(words);
        Document file = new Document(words.replace('/', ' ') + ".pdf", "application/pdf", new byte[] {1});
        Body body = Letters.body(Letters.issued(), words, words);
        Letter letter =
                Letters.letter(words, List.of(new Mailbox(line, "ann@board.example")), List.of(), body, List.of(file));
        MimeMessage message = parsed(letter);
        assertThat(message.getSubject()).isEqualTo(line);
        assertThat(message.getAllRecipients())
                .singleElement()
                .satisfies(to -> assertThat(((jakarta.mail.internet.InternetAddress) to).getPersonal())
                        .isEqualTo(line));
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(shape(message.getContent(), message.getContentType()))
                .isEqualTo("mixed(related(alternative(" + "text/plain, text/html), image/png), application/pdf)");
        assertThat(((MimeMultipart) message.getContent()).getBodyPart(1).getFileName())
                .isEqualTo(MailTexts.oneLine(file.name()));
    }

    @Test
    void refuses_an_id_that_is_none() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Letter(
                        "<a@b>\r\nBcc: eve@evil.example",
                        Instant.EPOCH,
                        Letters.SENDER,
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        "x",
                        LETTER.body(),
                        List.of()));
    }

    private static MimeMessage parsed(Letter letter) throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(letter.eml()));
    }

    private static String shape(Object content, String type) throws MessagingException, IOException {
        if (!(content instanceof MimeMultipart parts)) {
            return type.replaceAll("(?s);.*", "");
        }
        List<String> shapes = new ArrayList<>();
        for (int i = 0; i < parts.getCount(); i++) {
            shapes.add(shape(
                    parts.getBodyPart(i).getContent(), parts.getBodyPart(i).getContentType()));
        }
        return type.replaceAll("(?s)multipart/(\\w+).*", "$1") + "(" + String.join(", ", shapes) + ")";
    }

    private static String ascii(Letter letter) {
        return new String(letter.eml(), StandardCharsets.ISO_8859_1);
    }

    private static String unix(Object content) {
        return content.toString().replace("\r\n", "\n");
    }
}
