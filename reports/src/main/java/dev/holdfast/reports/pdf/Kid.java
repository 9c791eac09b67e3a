package dev.holdfast.reports.pdf;

/** What an element of the structure has in it: elements, and texts and pictures. */
sealed interface Kid permits Tag, Run {}
