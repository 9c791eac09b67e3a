package dev.holdfast.cli.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Terms in force from a day, inclusive, to another, exclusive; an open end is null. */
record Version(LocalDate from, @Nullable LocalDate to, Terms terms) {

    Version until(LocalDate day) {
        return new Version(from, day, terms);
    }
}
