package dev.holdfast.cli.job;

import dev.holdfast.core.method.Method;
import dev.holdfast.core.time.Close;
import dev.holdfast.persistence.register.Prepared;
import dev.holdfast.persistence.register.RegisterReader;
import java.time.Instant;
import java.util.Optional;

/**
 * All that a statement follows from. The same order always gives the same content.
 *
 * @param knownAt as of when the warehouse is known
 * @param past what the register held before; empty where there is none
 */
record Order(Method method, Close close, Instant knownAt, Optional<RegisterReader> past, Prepared.Inputs inputs) {}
