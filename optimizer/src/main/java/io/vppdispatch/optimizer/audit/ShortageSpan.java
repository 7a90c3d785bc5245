package io.vppdispatch.optimizer.audit;

import io.vppdispatch.optimizer.system.ShortageKind;
import io.vppdispatch.optimizer.time.Horizon;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Steps in a row in which the same thing is missing: who, what, when and how much.
 *
 * @param subject as in {@link Shortage}
 * @param firstStep first step, counted from 0
 * @param lastStep last step, counted from 0
 * @param from where the first step begins
 * @param to where the last step ends
 * @param sum what is missing in all, in the unit of such sums
 * @param most most that is missing at once, in the unit of its kind
 */
public record ShortageSpan(
        String subject,
        ShortageKind kind,
        int firstStep,
        int lastStep,
        Instant from,
        Instant to,
        double sum,
        double most) {

    /** Spans by kind, subject and time. */
    public static List<ShortageSpan> merged(List<Shortage> shortages, Horizon horizon) {
        List<Shortage> sorted = new ArrayList<>(shortages);
        sorted.sort(Comparator.comparing(Shortage::kind)
                .thenComparing(Shortage::subject)
                .thenComparing(Shortage::step));
        List<ShortageSpan> spans = new ArrayList<>();
        for (Shortage shortage : sorted) {
            ShortageSpan one = of(shortage, horizon);
            int last = spans.size() - 1;
            if (last >= 0 && spans.get(last).goesOnWith(one)) {
                spans.set(last, spans.get(last).with(one));
            } else {
                spans.add(one);
            }
        }
        return spans;
    }

    private static ShortageSpan of(Shortage shortage, Horizon horizon) {
        int step = shortage.step();
        return new ShortageSpan(
                shortage.subject(),
                shortage.kind(),
                step,
                step,
                horizon.startOf(step),
                horizon.endOf(step),
                shortage.sum(horizon),
                shortage.amount());
    }

    private boolean goesOnWith(ShortageSpan next) {
        return next.kind == kind && next.subject.equals(subject) && next.firstStep == lastStep + 1;
    }

    private ShortageSpan with(ShortageSpan next) {
        return new ShortageSpan(
                subject, kind, firstStep, next.lastStep, from, next.to, sum + next.sum, Math.max(most, next.most));
    }
}
