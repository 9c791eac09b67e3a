package dev.holdfast.cli.job;

import dev.holdfast.cli.config.Steps;
import dev.holdfast.core.finding.Findings;
import dev.holdfast.persistence.register.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * What a run has done so far: told to the log as it happens, and kept for its report, which is given however the run ends.
 * It names steps, hashes and recipients, and nothing of a customer.
 */
public final class Journal implements Steps {
    /** The key of the run's id in every line of the log. */
    public static final String RUN = "run";

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    private final Steps steps;
    private final InstantSource clock;
    private final List<Done> done = new ArrayList<>();
    private Instant began;
    private @Nullable String run;
    private boolean issued;
    private List<Delivery> deliveries = List.of();
    private Findings findings = Findings.NONE;

    /**
     * A journal of nothing yet.
     *
     * @param steps is told of each step too
     */
    public Journal(Steps steps, InstantSource clock) {
        this.steps = steps;
        this.clock = clock;
        this.began = clock.instant();
    }

    /** A step that was done. */
    public record Done(Step step, Duration took) {}

    @Override
    public void at(Step step, Moment moment) {
        if (moment == Moment.BEFORE) {
            began = clock.instant();
            LOG.atInfo().addKeyValue("step", step.key()).log("{} begins", step.key());
        } else {
            Duration took = Duration.between(began, clock.instant());
            done.add(new Done(step, took));
            LOG.atInfo()
                    .addKeyValue("step", step.key())
                    .addKeyValue("ms", took.toMillis())
                    .log("{} done in {} ms", step.key(), took.toMillis());
        }
        steps.at(step, moment);
    }

    /** The run has a name. */
    void is(String id) {
        run = id;
        MDC.put(RUN, id);
    }

    /** What was found in its data. */
    void found(Findings now) {
        findings = now;
        now.all()
                .forEach(finding -> LOG.atWarn()
                        .addKeyValue("gate", finding.gate())
                        .addKeyValue("severity", finding.severity().key())
                        .addKeyValue("count", finding.count())
                        .log("{}, {}: {}", finding.severity().key(), finding.gate(), finding.what()));
    }

    /** The run issued its statement, whatever happens from here on. */
    void issued() {
        issued = true;
    }

    /** How far the deliveries of its statement are. */
    void delivering(List<Delivery> now) {
        deliveries = List.copyOf(now);
    }

    /** The run of the statement, or the one that failed; empty where none was begun. */
    public Optional<String> run() {
        return Optional.ofNullable(run);
    }

    public boolean isIssued() {
        return issued;
    }

    public List<Done> done() {
        return List.copyOf(done);
    }

    public Findings findings() {
        return findings;
    }

    public List<Delivery> deliveries() {
        return deliveries;
    }
}
