/**
 * What the program is told and where it runs. Comes in: {@code holdfast.yaml}, options and the environment. Goes out:
 * {@link dev.holdfast.cli.config.Configuration}, whole and checked, every error with its line and column.
 */
@NullMarked
package dev.holdfast.cli.config;

import org.jspecify.annotations.NullMarked;
