package dev.holdfast.core.balance;

import dev.holdfast.core.balance.UnitBalances.Part;
import java.util.Iterator;
import java.util.List;

/**
 * The movements of all units of a window, ordered by id, packed: a hundred thousand of them need a few megabytes. Read one by
 * one, as often as one likes.
 *
 * @param parts in order
 */
public record UnitMovements(List<Part> parts) implements Iterable<UnitMovement> {
    public static final UnitMovements EMPTY = new UnitMovements(List.of());

    public UnitMovements {
        parts = List.copyOf(parts);
    }

    public long units() {
        return parts.stream().mapToLong(Part::units).sum();
    }

    /** Reads them in order; a part is unpacked when its turn comes. */
    @Override
    public Iterator<UnitMovement> iterator() {
        return new PackedLines.Reading<>(parts.iterator(), MovementLines::read);
    }

    /** Their balances alone, packed as a register keeps them. */
    public UnitBalances balances() {
        UnitBalances.Packing balances = new UnitBalances.Packing();
        forEach(movement -> balances.add(movement.balance()));
        return balances.all();
    }

    /** Packs movements that come in order. */
    public static final class Packing {
        private final PackedLines.Packing lines = new PackedLines.Packing();

        public void add(UnitMovement movement) {
            lines.add(line -> MovementLines.append(line, movement));
        }

        public UnitMovements all() {
            return new UnitMovements(lines.all());
        }
    }
}
