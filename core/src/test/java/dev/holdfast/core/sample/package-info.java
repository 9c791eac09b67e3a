/** Small books of business, written as tables, for tests that need units and not how they came about. */
@NullMarked
package dev.holdfast.core.sample;

import org.jspecify.annotations.NullMarked;
