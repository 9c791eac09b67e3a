package dev.holdfast.cli.config;

import dev.holdfast.core.statement.SignOff;
import java.util.List;

/** Who has to stand for a statement before it is issued. */
public enum Approvals {
    /** Nobody beside who prepared it. */
    NONE(List.of()),
    /** One approves. */
    ONE(List.of(SignOff.Role.APPROVED)),
    /** One reviews, another approves. */
    TWO(List.of(SignOff.Role.REVIEWED, SignOff.Role.APPROVED));

    @SuppressWarnings("ImmutableEnumChecker") // The list is of an unmodifiable kind.
    private final List<SignOff.Role> roles;

    Approvals(List<SignOff.Role> roles) {
        this.roles = roles;
    }

    /** The roles, in the order they are given. */
    public List<SignOff.Role> roles() {
        return roles;
    }
}
