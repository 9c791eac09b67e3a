package dev.holdfast.cli.architecture.broken.reports.pdf;

import dev.holdfast.cli.architecture.broken.persistence.query.Rows;

/** Reports never see persistence. */
record LooksAcross(Rows rows) {}
