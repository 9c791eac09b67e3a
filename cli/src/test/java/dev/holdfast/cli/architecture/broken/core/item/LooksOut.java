package dev.holdfast.cli.architecture.broken.core.item;

import dev.holdfast.cli.architecture.broken.persistence.query.Rows;

/** Core sees no other module. */
record LooksOut(Rows rows) {}
