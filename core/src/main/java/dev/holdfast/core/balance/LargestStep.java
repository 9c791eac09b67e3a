package dev.holdfast.core.balance;

import dev.holdfast.core.method.Method;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.money.Rate;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * On which day of a window did a unit move most? Looks at every day, so it is meant for few units. Not safe for use by
 * several threads.
 */
public final class LargestStep {
    private final RatedWindow window;
    private final Holdings holdings;

    public LargestStep(Method method, RatedWindow window) {
        this.window = window;
        this.holdings = new Holdings(method.usageMonths(), method.graceDays());
    }

    /**
     * The day after the open, up to and with the close, at whose close its MRR differs most from that of the day before, in
     * the direction of its movement; the earliest of several. Every day is converted at the rates of the open. Empty where
     * the unit did not move, or where only exchange rates moved it.
     */
    public Optional<LocalDate> of(Unit unit) {
        holdings.read(unit);
        int open = window.window().open().epochDay();
        int close = window.window().close().epochDay();
        Map<String, Rate> constant = window.at(window.window().open());
        long before = mrr(open, constant);
        int direction = Long.compare(mrr(close, window.at(window.window().close())), before);
        long largest = 0;
        Optional<LocalDate> found = Optional.empty();
        for (int day = open + 1; direction != 0 && day <= close; day++) {
            long after = mrr(day, constant);
            long step = direction * Amount.subtract(after, before);
            if (step > largest) {
                largest = step;
                found = Optional.of(LocalDate.ofEpochDay(day));
            }
            before = after;
        }
        return found;
    }

    private long mrr(int day, Map<String, Rate> rates) {
        long sum = 0;
        for (Holding holding : holdings.on(day)) {
            sum = Amount.add(sum, holding.mrr(rates::get));
        }
        return sum;
    }
}
