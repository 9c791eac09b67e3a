/**
 * What is measured, as a value: settings, rules and sums, with a fingerprint over all of them. Comes in: settings by name.
 * Goes out: {@link dev.holdfast.core.method.Method}, which both engines read and neither interprets by name. Sections 5
 * and 11 of the method.
 */
@NullMarked
package dev.holdfast.core.method;

import org.jspecify.annotations.NullMarked;
