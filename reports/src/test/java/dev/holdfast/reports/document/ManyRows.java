package dev.holdfast.reports.document;

import dev.holdfast.core.balance.UnitBalance;
import dev.holdfast.core.balance.UnitMovement;
import dev.holdfast.core.balance.UnitMovement.Counted;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.movement.Movement;
import dev.holdfast.core.movement.MovementCause;
import dev.holdfast.reports.view.UnitRows;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Writes the documents of many units, each made when it is asked for: for a process with little memory. */
public final class ManyRows {
    private ManyRows() {}

    /** The folder to write into, and how many units. */
    public static void main(String[] args) throws IOException {
        int units = Integer.parseInt(args[1]);
        UnitRows rows = new UnitRows(
                () -> IntStream.range(0, units).mapToObj(ManyRows::unit).iterator(), unit -> "Name of " + unit);
        for (Streamed document : Renderer.units(Histories.doubled(), rows)) {
            try (OutputStream to = new BufferedOutputStream(
                    Files.newOutputStream(Path.of(args[0]).resolve(document.name())))) {
                document.content().writeTo(to);
            }
        }
    }

    private static UnitMovement unit(int i) {
        return new UnitMovement(
                new UnitBalance(
                        "u%08d".formatted(i), 10_000L + i, 30_000L + i, false, "Tier " + i % 7, "Channel " + i % 5),
                Movement.EXPANSION,
                false,
                new Counted(true, true, 10_000L + i, 30_000L + i, 10_000L + i),
                new TreeMap<>(
                        Map.of(MovementCause.SEATS, new Amount(25_000), MovementCause.DISCOUNT, new Amount(-5_000))));
    }
}
