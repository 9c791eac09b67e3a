package dev.holdfast.reports.view;

import dev.holdfast.core.statement.SignOff;
import dev.holdfast.core.statement.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who stands for the statement.
 *
 * @param title what is said of them, for bookmarks
 * @param rows three signs in a row
 */
public record SignOffSection(String id, String title, List<List<Sign>> rows) {
    private static final int COLUMNS = 3;

    /**
     * One sign.
     *
     * @param act what was done, and when
     * @param name who did it
     * @param office what follows the name after a comma, with the comma; empty where nothing does
     */
    public record Sign(String act, String name, String office) {}

    /** The section; null for a draft, for which nobody stands. */
    static @Nullable SignOffSection of(Statement statement) {
        List<Sign> signs = statement.seal().stream()
                .flatMap(seal -> seal.signOffs().stream())
                .map(signOff -> sign(signOff, statement))
                .toList();
        return signs.isEmpty()
                ? null
                : new SignOffSection(
                        "signs",
                        title(statement),
                        IntStream.range(0, (signs.size() + COLUMNS - 1) / COLUMNS)
                                .mapToObj(row ->
                                        signs.subList(row * COLUMNS, Math.min(signs.size(), (row + 1) * COLUMNS)))
                                .toList());
    }

    /** Such as {@code Prepared, reviewed, approved}. */
    private static String title(Statement statement) {
        String roles = statement.seal().stream()
                .flatMap(seal -> seal.signOffs().stream())
                .map(signOff -> signOff.role().key())
                .distinct()
                .collect(Collectors.joining(", "));
        return Character.toUpperCase(roles.charAt(0)) + roles.substring(1);
    }

    private static Sign sign(SignOff signOff, Statement statement) {
        String at = statement.notation().time(signOff.at(), statement.method().zone());
        String act = switch (signOff.role()) {
            case PREPARED -> "Prepared ";
            case REVIEWED -> "Reviewed ";
            case APPROVED -> "Approved ";
        };
        int comma = signOff.name().indexOf(", ");
        return comma < 0
                ? new Sign(act + at, signOff.name(), "")
                : new Sign(
                        act + at,
                        signOff.name().substring(0, comma),
                        signOff.name().substring(comma));
    }
}
