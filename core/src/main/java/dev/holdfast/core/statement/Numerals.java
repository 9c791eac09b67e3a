package dev.holdfast.core.statement;

import java.util.List;

/** Small numbers in words. */
final class Numerals {
    private static final List<String> WORDS = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
            "twenty-one",
            "twenty-two",
            "twenty-three",
            "twenty-four");

    private Numerals() {}

    /** The word of a number from 0 to 24. */
    static String of(int number) {
        return WORDS.get(number);
    }
}
