package dev.holdfast.core.balance;

import dev.holdfast.core.balance.UnitMovement.Counted;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.movement.Movement;
import dev.holdfast.core.movement.MovementCause;
import java.util.SortedMap;
import java.util.TreeMap;

/** A unit's movement as a line of text: what it did before its balance, so that the line ends as that of a balance does. */
final class MovementLines {
    private static final int OWN = 8;

    private MovementLines() {}

    static void append(StringBuilder line, UnitMovement unit) {
        Counted counted = unit.counted();
        line.append(unit.movement()).append('\t');
        line.append(flag(unit.inGrace())).append('\t');
        line.append(flag(counted.inCohort())).append('\t');
        line.append(flag(counted.retained())).append('\t');
        line.append(counted.denominator()).append('\t');
        line.append(counted.numerator()).append('\t');
        line.append(counted.kept()).append('\t');
        unit.causes()
                .forEach((cause, amount) -> line.append(cause)
                        .append('=')
                        .append(amount.tenThousandths())
                        .append(' '));
        line.append('\t');
        UnitLines.append(line, unit.balance());
    }

    static UnitMovement read(String line) {
        String[] values = line.split("\t", OWN + 1);
        return new UnitMovement(
                UnitLines.read(values[OWN]),
                Movement.valueOf(values[0]),
                isSet(values[1]),
                new Counted(
                        isSet(values[2]),
                        isSet(values[3]),
                        Long.parseLong(values[4]),
                        Long.parseLong(values[5]),
                        Long.parseLong(values[6])),
                causes(values[7]));
    }

    private static SortedMap<MovementCause, Amount> causes(String text) {
        SortedMap<MovementCause, Amount> causes = new TreeMap<>();
        for (String cause : text.isEmpty() ? new String[0] : text.split(" ", -1)) {
            int equals = cause.indexOf('=');
            if (equals > 0) {
                causes.put(
                        MovementCause.valueOf(cause.substring(0, equals)),
                        new Amount(Long.parseLong(cause.substring(equals + 1))));
            }
        }
        return causes;
    }

    private static char flag(boolean is) {
        return is ? 't' : 'f';
    }

    private static boolean isSet(String flag) {
        return flag.equals("t");
    }
}
