package dev.holdfast.core.statement;

/**
 * Whose statement it is.
 *
 * @param name as printed in the head
 * @param confidentiality the line in the foot
 */
public record Company(String name, String confidentiality) {
    public static Company named(String name) {
        return new Company(name, "Confidential: board of " + name);
    }
}
