package io.vppdispatch.optimizer.audit;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.catalogue.AssetCatalogue;
import io.vppdispatch.optimizer.pin.PinRule;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.Pin;

/** Holds the schedule of an asset against what operators have decided about it. */
final class PinAudit {

    private final DispatchProblem problem;
    private final Scheduled scheduled;

    PinAudit(DispatchProblem problem, Scheduled scheduled) {
        this.problem = problem;
        this.scheduled = scheduled;
    }

    void run(Pin pin, AssetAudit audit) {
        for (int t = 0; t < problem.horizon().steps(); t++) {
            if (pin.holdsAt(problem.horizon(), t)) {
                check(pin, t, audit);
            }
        }
    }

    private void check(Pin pin, int step, AssetAudit audit) {
        double mw = scheduled.powerMw(pin.asset(), step);
        switch (pin.mode()) {
            case ON -> state(PinRule.ON, pin, step, audit);
            case OFF -> state(PinRule.OFF, pin, step, audit);
            case GENERATING -> state(PinRule.GENERATING, pin, step, audit);
            case PUMPING -> state(PinRule.PUMPING, pin, step, audit);
            case OUTPUT -> audit.equalMw(PinRule.OUTPUT, step, mw, pin.leastMw(), 1);
            case AT_LEAST -> audit.atMostMw(PinRule.AT_LEAST, step, -mw, -pin.leastMw(), 1);
            case AT_MOST -> audit.atMostMw(PinRule.AT_MOST, step, mw, pin.mostMw(), 1);
        }
    }

    private void state(PinRule rule, Pin pin, int step, AssetAudit audit) {
        AssetSchedule own = scheduled.of(scheduled.asset(pin.asset()));
        boolean isIn =
                AssetCatalogue.typeOf(scheduled.asset(pin.asset())).pinModes().isIn(own, pin.mode(), step);
        audit.holds(rule, step, isIn, "the schedule is not in this state");
    }
}
