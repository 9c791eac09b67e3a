package dev.holdfast.reports.view;

import dev.holdfast.core.balance.UnitMovement;
import java.util.function.UnaryOperator;

/**
 * The units of a statement, to be listed one by one.
 *
 * @param movements what each did in the headline, ordered by id; read anew for each list
 * @param names what a unit is called, by its id; empty for one without a name
 */
public record UnitRows(Iterable<UnitMovement> movements, UnaryOperator<String> names) {}
