package dev.holdfast.persistence.query;

import dev.holdfast.core.balance.Question;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.time.Close;
import dev.holdfast.core.time.Window;
import java.util.List;
import java.util.Optional;

/**
 * What to measure.
 *
 * @param close the run's close, whose hierarchy serves every balance
 * @param windows each once; the first is the headline
 * @param question what is asked beside the totals
 * @param known what is known of the warehouse; empty: all that is known now
 * @param digest whether to hash the rows read, which a statement needs and a look at figures does not
 * @param proForma whether acquired customers count as if they had always been ours
 */
public record Request(
        Method method,
        Close close,
        List<Window> windows,
        Question question,
        Engine engine,
        Optional<Knowing> known,
        boolean digest,
        boolean proForma) {
    /** In which acquired customers count from the day they were acquired. */
    public Request(
            Method method,
            Close close,
            List<Window> windows,
            Question question,
            Engine engine,
            Optional<Knowing> known,
            boolean digest) {
        this(method, close, windows, question, engine, known, digest, false);
    }

    public Request {
        windows = List.copyOf(windows);
        if (windows.isEmpty() || windows.stream().distinct().count() != windows.size()) {
            throw new IllegalArgumentException("windows must be one or more, each once: " + windows);
        }
        if (!windows.containsAll(question.against().stream().toList())) {
            throw new IllegalArgumentException("compared to a window that is not measured: " + question);
        }
    }

    /** The window whose figures stand first. */
    public Window headline() {
        return windows.getFirst();
    }
}
