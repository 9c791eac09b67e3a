package dev.holdfast.cli.job;

import dev.holdfast.core.fault.Fault;
import dev.holdfast.persistence.register.Issued;
import dev.holdfast.persistence.register.Prepared;
import dev.holdfast.persistence.register.RegisterReader;
import dev.holdfast.persistence.register.StoredDocument;
import dev.holdfast.reports.data.StatementJson;
import dev.holdfast.reports.document.IssuedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds a statement, as somebody has it, against what it says of itself, against the register, and against the data. */
public final class VerifyJob {
    private final byte[] file;
    private final IssuedFile statement;
    private final List<String> held = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    /**
     * Reads a file.
     *
     * @throws Fault {@code VERIFY_FILE} where it holds no statement
     */
    public VerifyJob(byte[] file) {
        this.file = file.clone();
        this.statement = IssuedFile.read(file);
    }

    public IssuedFile statement() {
        return statement;
    }

    /** What was found to hold, a sentence each. */
    public List<String> held() {
        return List.copyOf(held);
    }

    /** What does not, a sentence each; empty when all does. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /** Whether it agrees with itself: its sums, its ratios, its method and its content's hash. */
    public void againstItself() {
        List<String> broken = statement.problems();
        problems.addAll(broken);
        if (broken.isEmpty()) {
            held.add(
                    statement.statedContentSha256().isPresent()
                            ? "Its figures add up, and its content is what its seal says: SHA-256 "
                                    + statement.contentSha256()
                            : "Its figures add up; it has no seal");
        }
        if (!statement.isIssued()) {
            held.add("It is no issued statement: a draft, or one that waits for approval");
        }
    }

    /** Says what cannot be known without the register. */
    public void withoutRegister() {
        held.add("Whether it is what was issued was not checked: the register was not asked");
    }

    /** Whether it is what the register says was issued, to the byte. */
    public void againstRegister(RegisterReader register) {
        Optional<Issued> issued = register.statement(statement.close());
        Optional<Prepared> prepared = issued.flatMap(Issued::run).flatMap(register::prepared);
        if (prepared.isEmpty()) {
            problems.add("the register has no statement of " + statement.month() + " with its content");
            return;
        }
        Prepared known = prepared.get();
        if (!known.contentSha256().equals(statement.contentSha256())) {
            problems.add("the content has SHA-256 " + statement.contentSha256() + ", and the register says "
                    + known.contentSha256() + " was issued for " + statement.month());
            return;
        }
        held.add("Its content is that of run " + known.run() + ", which was issued for " + statement.month());
        String sha256 = StatementJson.sha256(file);
        register.documents(known.run()).stream()
                .filter(document -> document.sha256().equals(sha256))
                .map(StoredDocument::name)
                .findFirst()
                .ifPresentOrElse(
                        name -> held.add("The file is " + name + " as it was issued, to the byte"),
                        () -> problems.add("the file has SHA-256 " + sha256
                                + ", and is none of the documents that were issued, though the statement inside is"));
    }

    /** Whether it comes out again, to the byte, from the warehouse as it was known then. */
    public void againstData(RunDesk desk) {
        RegisterReader register = desk.register().now();
        Optional<Prepared> prepared = statement.run().flatMap(register::prepared);
        if (prepared.isEmpty()) {
            problems.add("the register knows no run " + statement.run().orElse("of this file")
                    + ", so it cannot be measured again");
            return;
        }
        try {
            new Reproducing(desk).of(prepared.get());
            held.add("Measured again as known at " + prepared.get().knownAt() + ", it comes out the same, to the byte");
        } catch (Fault changed) {
            problems.add(String.valueOf(changed.getMessage()));
        }
    }
}
