/**
 * Where the warehouse lives. Comes in: what {@code --db} says. Goes out: a {@link
 * dev.holdfast.persistence.database.Database} that runs queries in transactions, on a PostgreSQL of our own or a user's,
 * and says every trouble with it as a fault.
 */
@NullMarked
package dev.holdfast.persistence.database;

import org.jspecify.annotations.NullMarked;
