package dev.holdfast.cli.demo;

import java.util.List;

/** Where a customer sits: decides its currency and how its name ends. */
enum Region {
    AMERICAS("Americas"),
    EMEA("EMEA"),
    APAC("APAC");

    private final String label;

    Region(String label) {
        this.label = label;
    }

    static Region draw(Dice dice) {
        return dice.pick(List.of(values()), 46, 41, 13);
    }

    String label() {
        return label;
    }

    List<String> legalForms() {
        return switch (this) {
            case AMERICAS -> List.of("Inc.", "LLC", "Co.", "Corp.");
            case EMEA -> List.of("GmbH", "AB", "A/S", "Oy", "B.V.", "S.A.", "Ltd");
            case APAC -> List.of("Pty Ltd", "Pte. Ltd", "K.K.");
        };
    }

    Currency currency(Dice dice) {
        return this == EMEA && dice.chance(0.64) ? Currency.EUR : Currency.USD;
    }
}
