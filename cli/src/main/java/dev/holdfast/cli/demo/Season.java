package dev.holdfast.cli.demo;

import java.time.LocalDate;
import java.util.List;

/** How a stretch of time treated the company: factors on growing and on leaving, in force from a day on. */
record Season(LocalDate from, double growing, double leaving) {
    private static final List<Season> LATEST_FIRST = List.of(
            new Season(LocalDate.of(2026, 6, 1), 1.00, 1.00),
            new Season(LocalDate.of(2026, 1, 1), 1.00, 0.95),
            new Season(LocalDate.of(2025, 9, 1), 0.90, 1.05),
            new Season(LocalDate.of(2025, 3, 1), 0.95, 1.00),
            new Season(LocalDate.of(2024, 10, 1), 0.90, 1.00),
            new Season(LocalDate.of(2024, 3, 1), 0.85, 1.05),
            new Season(LocalDate.MIN, 0.90, 1.00));

    static Season of(LocalDate day) {
        return LATEST_FIRST.stream()
                .filter(season -> !day.isBefore(season.from()))
                .findFirst()
                .orElseThrow();
    }
}
