/**
 * The history of a warehouse of views, whose sources overwrite their rows. Comes in: what the views say now. Goes out: tables
 * of our own that say what they said at each copy, so that a measurement can be made again as of any day since the first.
 * The way of a row: view, staging table, checks, history.
 */
@NullMarked
package dev.holdfast.persistence.history;

import org.jspecify.annotations.NullMarked;
