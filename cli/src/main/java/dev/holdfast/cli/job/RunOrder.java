package dev.holdfast.cli.job;

import dev.holdfast.cli.config.Policy;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Preset;
import dev.holdfast.core.statement.Company;
import dev.holdfast.core.statement.Presentation;
import dev.holdfast.core.time.Close;
import dev.holdfast.persistence.register.Prepared;
import java.util.List;
import java.util.Optional;

/**
 * What a run is told.
 *
 * @param definitions published definitions to show the period under besides
 * @param presentation how it is told
 * @param policy what has to hold before a statement is issued
 * @param restate why earlier figures changed; empty when nobody said
 * @param amend why the method is another than before; empty when nobody said
 */
public record RunOrder(
        Company company,
        Method method,
        List<Preset> definitions,
        Close close,
        Presentation presentation,
        Policy policy,
        Optional<String> restate,
        Optional<String> amend) {
    /** Whether what was prepared is what this run would prepare; a reason that is not given again is no other. */
    boolean agreesWith(Prepared.Inputs prepared) {
        return prepared.company().equals(company)
                && prepared.tolerance().equals(policy.tolerance())
                && prepared.definitions().equals(names())
                && prepared.presentation().equals(presentation)
                && prepared.gates().equals(policy.gates())
                && (restate.isEmpty() || restate.equals(prepared.restateReason()))
                && (amend.isEmpty() || amend.equals(prepared.amendReason()));
    }

    Prepared.Inputs inputs() {
        return new Prepared.Inputs(company, policy.tolerance(), names(), amend, restate, presentation, policy.gates());
    }

    private List<String> names() {
        return definitions.stream().map(Preset::name).toList();
    }
}
