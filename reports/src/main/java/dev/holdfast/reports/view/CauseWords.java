package dev.holdfast.reports.view;

import dev.holdfast.core.statement.Effect;
import dev.holdfast.core.statement.Restatement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why a month was restated: what somebody said of it, then what was found. */
record CauseWords(Print print) {

    String of(Restatement restatement) {
        String found =
                Stream.concat(found(restatement.effects()), grr(restatement)).collect(Collectors.joining("; "));
        return restatement.reason().map(reason -> reason + "; " + found).orElseGet(() -> sentence(found));
    }

    private static String sentence(String words) {
        return words.isEmpty() ? Print.DASH : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private Stream<String> found(List<Effect> effects) {
        return effects.stream().map(effect -> effect(effect, effects.size() > 1));
    }

    /** An effect; where there are several, each with its part of the difference. */
    private String effect(Effect effect, boolean parted) {
        String units = effect.units() == 0 ? "" : print.customers(effect.units()) + ": ";
        String part = parted
                ? effect.nrr()
                        .map(points -> " (" + print.notation().points(points) + ")")
                        .orElse("")
                : "";
        return units + cause(effect) + part;
    }

    private static String cause(Effect effect) {
        return switch (effect.cause()) {
            case OVERWRITTEN -> "item rows overwritten in their source";
            case RATES -> "exchange rates corrected";
            case LATE -> "item rows recorded late";
            case SUPERSEDED -> "item rows replaced";
            case DELETED -> "item rows withdrawn";
            case HIERARCHY -> "parents, mergers and channels as known now";
            case METHOD -> "another method";
            case UNKNOWN -> "issued before the register was kept; cause not known";
        };
    }

    /** Where NRR prints alike, it is GRR that was restated, and that has no column. */
    private Stream<String> grr(Restatement restatement) {
        String then = print.number(restatement.reported().grr());
        String now = print.number(restatement.grr());
        boolean alike = print.number(restatement.reported().nrr()).equals(print.number(restatement.nrr()));
        return alike && !then.equals(now) ? Stream.of("GRR from " + then + " to " + now) : Stream.empty();
    }
}
