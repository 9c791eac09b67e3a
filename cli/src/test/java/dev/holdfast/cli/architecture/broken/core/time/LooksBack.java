package dev.holdfast.cli.architecture.broken.core.time;

import dev.holdfast.cli.architecture.broken.core.money.Earlier;

/** Allowed: time comes after money. */
record LooksBack(Earlier earlier) {}
