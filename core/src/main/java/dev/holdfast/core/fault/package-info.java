/** What can go wrong, as values: each fault has a code, the values at hand, and what to do next. Errors are listed in docs/reference/errors.md. */
@NullMarked
package dev.holdfast.core.fault;

import org.jspecify.annotations.NullMarked;
