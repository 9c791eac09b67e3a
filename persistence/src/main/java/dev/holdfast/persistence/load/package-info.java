/**
 * Loads contract CSVs. Comes in: files. Goes out: their rows in the warehouse, all of them or, where one is bad, none and
 * a list of what is bad. The way of a row: file, cells, staging table, checks over all rows, warehouse. The page is
 * docs/reference/contract.md.
 */
@NullMarked
package dev.holdfast.persistence.load;

import org.jspecify.annotations.NullMarked;
