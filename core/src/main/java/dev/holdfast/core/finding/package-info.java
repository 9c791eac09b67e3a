/**
 * What the checks of the data found, as values: nothing here looks at data, and nothing here decides but whether a
 * statement may be issued. The gates are listed in docs/reference/checks.md.
 */
@NullMarked
package dev.holdfast.core.finding;

import org.jspecify.annotations.NullMarked;
