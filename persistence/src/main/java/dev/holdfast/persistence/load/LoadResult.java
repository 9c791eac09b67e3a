package dev.holdfast.persistence.load;

/** How a load ended: everything is in the warehouse, or nothing. */
public sealed interface LoadResult permits LoadReport, RejectedRows {}
