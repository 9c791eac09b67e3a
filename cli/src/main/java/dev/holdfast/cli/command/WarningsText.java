package dev.holdfast.cli.command;

import dev.holdfast.core.finding.Findings;

/** Tells what a job found in the data and went on with. */
record WarningsText(Console console) {
    /** A line for each; nothing where they are lines of the log already, which names no customer. */
    void tell(Findings findings) {
        if (!console.isLogged()) {
            findings.warnings()
                    .forEach(warning -> console.say(
                            "Warning, " + warning.gate() + ": " + warning.sentence() + ". " + warning.next() + "."));
        }
    }
}
