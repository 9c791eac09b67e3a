package dev.holdfast.reports.workbook;

/** A name as the criterion of a sum. A spreadsheet reads criteria: some begin with an operator, some hold wildcards. */
final class Criterion {
    private static final int LONGEST = 250;

    private Criterion() {}

    /** Whether it can be asked for by its name, so that nothing else is found. */
    static boolean canBe(String name) {
        return name.codePoints().anyMatch(Character::isLetter)
                && name.length() <= LONGEST
                && name.chars().noneMatch(character -> "*?~".indexOf(character) >= 0)
                && !name.startsWith("#")
                && !name.equalsIgnoreCase("true")
                && !name.equalsIgnoreCase("false")
                && CellText.of(name).equals(name);
    }

    /**
     * The criterion that asks for a name.
     *
     * @param cell where it stands
     */
    static String of(String name, String cell) {
        return "=<>".indexOf(name.charAt(0)) >= 0 ? "CONCATENATE(\"=\"," + cell + ")" : cell;
    }
}
