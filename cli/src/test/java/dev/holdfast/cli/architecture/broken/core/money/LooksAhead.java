package dev.holdfast.cli.architecture.broken.core.money;

import dev.holdfast.cli.architecture.broken.core.time.Later;

/** Money comes before time. */
record LooksAhead(Later later) {}
