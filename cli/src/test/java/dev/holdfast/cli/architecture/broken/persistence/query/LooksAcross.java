package dev.holdfast.cli.architecture.broken.persistence.query;

import dev.holdfast.cli.architecture.broken.reports.pdf.Page;

/** Persistence never sees reports. */
record LooksAcross(Page page) {}
