/** The demo company's files, read back. */
@org.jspecify.annotations.NullMarked
package dev.holdfast.cli.demo;
