package io.vppdispatch.optimizer;

import io.vppdispatch.optimizer.explain.PinCost;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.solver.CancelOnly;
import io.vppdispatch.optimizer.solver.ProgressListener;
import io.vppdispatch.optimizer.solver.SolverSettings;
import io.vppdispatch.optimizer.system.Pin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What pins cost: the day is planned again without each of them, and without all, with the settings of the plan.
 *
 * <p>With costs in [b, o] of the plan with a pin and in [b', o'] of the plan without it, b bounds and o objectives, the pin costs
 * {@code o - o'}, proven to lie in {@code [b - o', o - b']}. Where the objective is one sum a pin costs nothing at least, as the plan
 * with it is one without it too, which also stands in where the search without it found none as good. In stages the plan without
 * may cost more, because it absorbs more or lacks less, which is told beside it; as each bound holds only for what the stages of
 * its own plan reached, nothing is proven there.
 */
public final class PinCosts {

    private final Plan plan;
    private final ProgressListener listener;
    private final long end;
    private int left;

    private PinCosts(Plan plan, Duration time, ProgressListener listener) {
        this.plan = plan;
        this.listener = listener;
        this.end = System.nanoTime() + time.toNanos();
    }

    /**
     * Costs of each pin and, where there are several, of all together, last.
     *
     * @param time for all searches together; what is left of it is shared evenly by those to come
     */
    public static List<PinCost> of(Plan plan, Duration time, ProgressListener listener) {
        return new PinCosts(plan, time, new CancelOnly(listener)).run();
    }

    private List<PinCost> run() {
        List<Pin> pins = plan.problem().pins();
        List<List<Pin>> lifts = new ArrayList<>();
        pins.forEach(pin -> lifts.add(List.of(pin)));
        if (pins.size() > 1) {
            lifts.add(pins);
        }
        left = lifts.size();
        return lifts.stream().map(lift -> new PinCost(lift, without(lift))).toList();
    }

    private PinCost.@Nullable Difference without(List<Pin> lifted) {
        Duration time = Duration.ofNanos((end - System.nanoTime()) / left--);
        if (time.isNegative() || time.isZero() || listener.isCancelled()) {
            return null;
        }
        List<Pin> kept = new ArrayList<>(plan.problem().pins());
        kept.removeAll(lifted);
        DispatchProblem problem = plan.problem().withPins(kept);
        SolverSettings settings = plan.settings();
        Outcome outcome = DayAhead.plan(problem, settings.withTimeLimit(time), listener);
        return outcome instanceof Plan other ? difference(other) : null;
    }

    private PinCost.Difference difference(Plan other) {
        double curtailed = plan.audit().curtailedMwh() - other.audit().curtailedMwh();
        double violation = plan.audit().violationCny() - other.audit().violationCny();
        double cny = plan.objective() - other.objective();
        if (plan.problem().objective().isAbsorptionFirst()) {
            return new PinCost.Difference(cny, null, null, curtailed, violation);
        }
        double least = plan.bound() - other.objective();
        double most = plan.objective() - other.bound();
        return cny < 0
                ? new PinCost.Difference(0, 0.0, Math.max(0, most), 0, 0)
                : new PinCost.Difference(cny, Math.max(0, least), most, curtailed, violation);
    }
}
