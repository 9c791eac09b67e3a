/** Exact amounts and exchange rates. */
@org.jspecify.annotations.NullMarked
package dev.holdfast.core.money;
