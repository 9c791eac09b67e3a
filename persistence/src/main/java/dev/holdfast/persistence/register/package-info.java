/**
 * The register: what was said, of what, when and by whom. Comes in: prepared statements with the units behind them,
 * approvals, documents, adjustments. Goes out: the same, as it was entered. Rows are only ever added, one entry after the
 * other, and the database refuses all else. The page is docs/explanation/register.md.
 */
@NullMarked
package dev.holdfast.persistence.register;

import org.jspecify.annotations.NullMarked;
