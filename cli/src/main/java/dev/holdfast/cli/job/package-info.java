/**
 * What the commands do, one job a class. Comes in: a configuration, a database, an instant. Goes out: a measurement, or
 * documents in a folder. Nothing is printed here.
 */
@NullMarked
package dev.holdfast.cli.job;

import org.jspecify.annotations.NullMarked;
