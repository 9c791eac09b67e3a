/**
 * What a contract CSV may say: its tables, their columns and keys, and what must hold of one row by itself. The page is
 * docs/reference/contract.md.
 */
@NullMarked
package dev.holdfast.persistence.contract;

import org.jspecify.annotations.NullMarked;
