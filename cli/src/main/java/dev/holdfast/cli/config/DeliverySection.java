package dev.holdfast.cli.config;

import dev.holdfast.cli.config.DeliverySettings.Attachment;
import dev.holdfast.cli.config.DeliverySettings.Detail;
import dev.holdfast.cli.config.DeliverySettings.Group;
import dev.holdfast.cli.config.DeliverySettings.Messages;
import dev.holdfast.cli.config.DeliverySettings.Post;
import dev.holdfast.cli.config.DeliverySettings.Unrecorded;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.reports.delivery.MailTexts;
import dev.holdfast.reports.delivery.Mailbox;
import dev.holdfast.reports.delivery.SmtpServer;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the section {@code delivery}.
 *
 * @param folder that relative paths are told from
 */
record DeliverySection(Section section, Path folder) {
    private static final int ATTEMPTS = 3;
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final BigDecimal SIZE_LIMIT = BigDecimal.valueOf(20);
    private static final BigDecimal MEGABYTE = BigDecimal.valueOf(1_000_000);

    /**
     * The settings.
     *
     * @throws Fault {@code CONFIG_INVALID} with line and column
     */
    DeliverySettings settings() {
        List<Group> groups = new ArrayList<>();
        section.section("groups").sections().forEach((key, group) -> groups.add(group(key, group)));
        requireOneGroupEach();
        Optional<Mailbox> owner = section.read("owner", Mailbox::parse);
        Optional<Post> post = post();
        if (post.isEmpty() && (owner.isPresent() || groups.stream().anyMatch(DeliverySection::hasMail))) {
            throw new Fault(
                    ErrorCode.CONFIG_INVALID,
                    section.path("smtp") + " and " + section.path("from") + " are missing, and there is mail to send",
                    "Say by which server it goes (smtp: host: …), and from which address (from: …)");
        }
        return new DeliverySettings(
                post,
                owner,
                section.choice("unrecorded", List.of(Unrecorded.values())).orElse(Unrecorded.HOLD),
                section.whole("attempts").orElse(ATTEMPTS),
                section.whole("pause").map(Duration::ofSeconds).orElse(PAUSE),
                section.number("size-limit")
                        .orElse(SIZE_LIMIT)
                        .multiply(MEGABYTE)
                        .longValue(),
                groups);
    }

    private static boolean hasMail(Group group) {
        return group.mailboxes().findAny().isPresent();
    }

    private Optional<Post> post() {
        Optional<Mailbox> from = section.read("from", Mailbox::parse);
        Section smtp = section.section("smtp");
        Optional<String> host = smtp.text("host");
        return from.isEmpty() || host.isEmpty()
                ? Optional.empty()
                : Optional.of(new Post(
                        server(smtp, host.get()),
                        smtp.text("user"),
                        from.get(),
                        section.read("reply-to", Mailbox::parse)));
    }

    private SmtpServer server(Section smtp, String host) {
        Yaml.Place place = smtp.place("host").orElseThrow();
        return Section.located(place, () -> located(smtp, host));
    }

    private SmtpServer located(Section smtp, String host) {
        SmtpServer.Security security =
                smtp.choice("security", List.of(SmtpServer.Security.values())).orElse(SmtpServer.Security.STARTTLS);
        return new SmtpServer(
                host,
                smtp.whole("port").orElse(security.port()),
                security,
                Optional.empty(),
                smtp.whole("timeout").map(Duration::ofSeconds).orElse(TIMEOUT),
                smtp.text("trust").map(folder::resolve));
    }

    private Group group(Yaml.Key key, Section group) {
        Group read = new Group(
                key.name(),
                group.list("to", Mailbox::parse),
                group.list("cc", Mailbox::parse),
                group.list("bcc", Mailbox::parse),
                group.text("folder").map(path -> folder.resolve(path).normalize()),
                group.choice("messages", List.of(Messages.values()))
                        .or(() -> section.choice("messages", List.of(Messages.values())))
                        .orElse(Messages.EACH),
                MailTexts.of(
                        subject(group).or(() -> subject(section)).orElse(MailTexts.DEFAULT_SUBJECT),
                        text(group).or(() -> text(section)).orElse("")),
                group.has("attach") ? group.list("attach", DeliverySection::attachment) : List.of(Attachment.PDF),
                group.choice("detail", List.of(Detail.values())).orElse(Detail.FIGURES),
                group.text("pdf-password"));
        if (read.mailboxes().findAny().isEmpty() && read.folder().isEmpty()) {
            throw at(
                    key.place(),
                    "the group " + key.name() + " has nobody in to:, cc: or bcc:, and no folder:",
                    "Say who receives it");
        }
        if (read.attach().contains(Attachment.CSV) && read.detail() != Detail.UNITS) {
            throw at(
                    key.place(),
                    "the group " + key.name() + " has csv in attach:, which tells of every unit, and no detail: units",
                    "Say detail: units where it may see them, or take csv out");
        }
        if (read.pdfPassword().isPresent() && read.folder().isPresent()) {
            throw at(
                    key.place(),
                    "the group " + key.name() + " has pdf-password: and folder:, and a folder's PDF is not locked",
                    "Let a group of its own have the folder, and protect that by its rights");
        }
        if (read.to().isEmpty() && read.messages() == Messages.TOGETHER && hasMail(read)) {
            throw at(
                    key.place(),
                    "the group " + key.name() + " has one message for all and nobody in to:",
                    "Name somebody that it is addressed to");
        }
        return read;
    }

    /** The subject of a section, which is known to be one. */
    private static Optional<String> subject(Section section) {
        return section.read("subject", subject -> {
            MailTexts.of(subject, "");
            return subject;
        });
    }

    private static Optional<String> text(Section section) {
        return section.read("text", text -> {
            MailTexts.of(MailTexts.DEFAULT_SUBJECT, text);
            return text;
        });
    }

    private static Attachment attachment(String word) {
        return Attachment.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Nobody receives two messages, so nobody is in two groups. */
    private void requireOneGroupEach() {
        Map<String, String> groups = new HashMap<>();
        section.section("groups").sections().forEach((key, group) -> {
            for (String list : List.of("to", "cc", "bcc")) {
                group.list(list, text -> one(Mailbox.parse(text).address(), key.name(), groups));
            }
            group.read("folder", path -> one(folder.resolve(path).normalize().toString(), key.name(), groups));
        });
    }

    private static String one(String recipient, String group, Map<String, String> groups) {
        String other = groups.put(recipient.toLowerCase(Locale.ROOT), group);
        if (other != null) {
            throw new Fault(
                    ErrorCode.CONFIG_INVALID,
                    recipient + " is in "
                            + (other.equals(group) ? group + " twice" : "the group " + other + " already"),
                    "Everybody receives a statement once: leave it where it belongs");
        }
        return recipient;
    }

    private static Fault at(Yaml.Place place, String what, String next) {
        return new Fault(ErrorCode.CONFIG_INVALID, what, next).at(place.toString());
    }
}
