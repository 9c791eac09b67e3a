package dev.holdfast.cli.job;

import dev.holdfast.cli.config.Configuration;
import dev.holdfast.cli.config.DeliverySettings;
import dev.holdfast.cli.config.DeliverySettings.Group;
import dev.holdfast.cli.config.Surroundings;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.persistence.database.Database;
import dev.holdfast.persistence.database.Standing;
import dev.holdfast.persistence.register.Register;
import dev.holdfast.reports.chart.Face;
import dev.holdfast.reports.delivery.Composer;
import dev.holdfast.reports.delivery.Mailer;
import dev.holdfast.reports.template.Look;
import dev.holdfast.reports.template.Template;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks at everything that the monthly job needs, and changes and sends nothing: a folder that is missing is made, as a run
 * would.
 *
 * @param out where documents go
 */
public record DoctorJob(Configuration configuration, Surroundings surroundings, Path out, Checkup checkup) {
    private static final Duration CLOCKS = Duration.ofSeconds(2);
    private static final String REGISTER = "holdfast_register";

    /** Looks. What is found is in the checkup. */
    public void look() {
        databases();
        fonts();
        attempt("look", this::templates);
        folder("folder", out);
        configuration
                .delivery()
                .ifPresentOrElse(
                        this::delivery,
                        () -> checkup.note(
                                "delivery",
                                "nobody receives statements",
                                "Say who does in delivery: of holdfast.yaml, or fetch them from " + out));
    }

    private void databases() {
        Door door = new Door(configuration, surroundings);
        attempt("warehouse", () -> {
            try (Database warehouse = door.openToMeasure()) {
                warehouse(warehouse);
                attempt("register", () -> {
                    try (RegisterDoor kept = door.openRegister(warehouse)) {
                        register(kept.database());
                    }
                });
            }
        });
    }

    private void warehouse(Database warehouse) {
        Standing standing = warehouse.standing();
        checkup.ok("warehouse", "PostgreSQL " + standing.server() + ", read as " + standing.user());
        clock(standing.now());
        List<String> writable = warehouse.tables(warehouse.schema(), "insert, update, delete");
        if (standing.superuser()) {
            checkup.note(
                    "rights",
                    standing.user() + " is a superuser of the warehouse",
                    "Read it as a role that may only select; docs/how-to/first-issue.md shows how");
        } else if (!writable.isEmpty()) {
            checkup.note(
                    "rights",
                    standing.user() + " may write " + String.join(", ", writable) + " of the warehouse",
                    "Measuring needs select alone; load with another role");
        } else {
            checkup.ok("rights", standing.user() + " may read the warehouse and change nothing");
        }
    }

    private void clock(Instant server) {
        Duration apart =
                Duration.between(surroundings.clock().instant(), server).abs();
        if (apart.compareTo(CLOCKS) > 0) {
            checkup.bad(
                    "clock",
                    "this machine's clock and the database's are " + apart.toSeconds() + " s apart",
                    "Let both keep time by NTP: what was known when is told by them");
        } else {
            checkup.ok("clock", "this machine's clock and the database's agree");
        }
    }

    private void register(Database database) {
        if (Register.find(database).isEmpty()) {
            checkup.note(
                    "register",
                    "there is none yet that " + database.standing().user() + " may read",
                    "The first run makes one, with a role that may create a schema");
            return;
        }
        List<String> all = database.tables(REGISTER, "select");
        List<String> open = database.tables(REGISTER, "insert");
        List<String> closed =
                all.stream().filter(table -> !open.contains(table)).toList();
        if (closed.isEmpty()) {
            checkup.ok("register", database.standing().user() + " may add to all of its " + all.size() + " tables");
        } else {
            checkup.bad(
                    "register",
                    database.standing().user() + " may not add to " + String.join(", ", closed),
                    "Grant insert and select on all tables in schema " + REGISTER);
        }
    }

    private void fonts() {
        String name = configuration.company().name();
        String missing = Face.missing(name);
        if (missing.isEmpty()) {
            checkup.ok("fonts", "all faces are there, and the company's name can be set in them");
        } else {
            checkup.note(
                    "fonts",
                    "the company's name has letters that the statement's fonts lack: " + missing,
                    "Write it in Latin, Greek, Cyrillic, Chinese, Japanese or Korean letters in company.name");
        }
    }

    private void templates() {
        Template template = configuration.template();
        Composer.of(template);
        Look look = template.look();
        if (look.equals(Look.STANDARD)) {
            checkup.ok("look", "the standard one");
        } else {
            List<String> own = new ArrayList<>(look.templates().files().keySet());
            look.logo().ifPresent(logo -> own.add("a logo"));
            checkup.ok("look", own.isEmpty() ? "the company's" : "the company's, with " + String.join(", ", own));
        }
    }

    private void folder(String subject, Path folder) {
        attempt(subject, () -> {
            new OutputFolder(folder).prepare();
            checkup.ok(subject, folder + " can be written");
        });
    }

    private void delivery(DeliverySettings settings) {
        for (Group group : settings.groups()) {
            group.folder().ifPresent(folder -> folder("folder of " + group.name(), folder));
            group.pdfPassword().ifPresent(name -> secret(group, name));
        }
        attempt("mail", () -> Way.of(settings, surroundings).ifPresent(this::mail));
        if (settings.owner().isEmpty()) {
            checkup.note("owner", "nobody is told when a run does not end well", "Name somebody in delivery.owner");
        }
    }

    private void secret(Group group, String name) {
        attempt("password of " + group.name(), () -> {
            Optional<String> secret = surroundings.secret(name).filter(text -> !text.isEmpty());
            if (secret.isPresent()) {
                checkup.ok("password of " + group.name(), name + " is set");
            } else {
                checkup.bad(
                        "password of " + group.name(),
                        name + " is not set",
                        "Set it, or " + name + "_FILE to a file that holds it");
            }
        });
    }

    private void mail(Way way) {
        Mailer.to(way.server())
                .check(way.from())
                .ifPresentOrElse(
                        wrong -> checkup.bad("mail", wrong, "Mend delivery.smtp, or what it names"),
                        () -> checkup.ok(
                                "mail",
                                way.server().name() + " takes mail"
                                        + way.server()
                                                .login()
                                                .map(login -> " of " + login.user())
                                                .orElse("")));
    }

    private void attempt(String subject, Runnable looking) {
        try {
            looking.run();
        } catch (Fault fault) {
            checkup.bad(subject, fault.code() + ": " + fault.what(), fault.next());
        }
    }
}
