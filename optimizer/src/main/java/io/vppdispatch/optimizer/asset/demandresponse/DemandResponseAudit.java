package io.vppdispatch.optimizer.asset.demandresponse;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AuditScope;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Ledger;
import java.util.List;

/**
 * Holds a block's schedule against its offer: each value by itself, the power that follows from others, and the money. When it
 * is called is left to {@link CallAudit}.
 */
final class DemandResponseAudit {

    private static final double STATE_TOLERANCE = 1e-6;

    private final DemandResponse block;
    private final AssetSchedule schedule;
    private final AuditScope scope;
    private final int steps;
    private final boolean isShed;
    private int allBack;

    DemandResponseAudit(DemandResponse block, AssetSchedule schedule, AuditScope scope) {
        this.block = block;
        this.schedule = schedule;
        this.scope = scope;
        this.steps = scope.horizon().steps();
        this.isShed = block.direction() == DemandResponse.Direction.SHED;
    }

    void run() {
        for (int t = 0; t < steps; t++) {
            auditState(t);
            auditLadder(t);
            auditRebound(t);
            auditNet(t);
            countEnergy(t);
        }
        if (block.minimumAwardMw() != null) {
            auditAward();
        }
        countReboundAfterEnd();
        new CallAudit(block, schedule, scope).run();
        new ReserveAudit(block, schedule, scope).run();
    }

    private double calledMw(int step) {
        return schedule.at(DemandResponseType.CALLED_MW, step);
    }

    private void auditState(int t) {
        double state = schedule.at(DemandResponseType.CALLED, t);
        boolean isState = Math.min(Math.abs(state), Math.abs(state - 1)) <= STATE_TOLERANCE;
        scope.holds(DemandResponseRule.STATE, t, isState, "called is " + state + " where only 0 or 1 may stand");
    }

    private void auditLadder(int t) {
        double offered = 0;
        for (LadderStep step : block.ladder()) {
            offered += step.powerMw();
        }
        boolean isCalled = schedule.is(DemandResponseType.CALLED, t);
        scope.atMostMw(DemandResponseRule.LADDER, t, calledMw(t), isCalled ? offered : 0, 1);
        scope.atMostMw(DemandResponseRule.LADDER, t, 0, calledMw(t), 1);
        Double least = block.minimumAwardMw();
        double leastMw = least == null ? block.minPowerMw() : least;
        if (isCalled && leastMw > 0) {
            scope.atMostMw(DemandResponseRule.MIN_POWER, t, leastMw, calledMw(t), 1);
        }
    }

    /** Every call is of the award, which is that made before the horizon or what is called first. */
    private void auditAward() {
        Double award = block.initial().awardMw();
        double weight = award == null ? 2 : 1;
        for (int t = 0; t < steps; t++) {
            if (schedule.is(DemandResponseType.CALLED, t)) {
                award = award == null ? calledMw(t) : award;
                scope.atMostMw(DemandResponseRule.AWARD_MOST, t, calledMw(t), award, weight);
                scope.atMostMw(DemandResponseRule.AWARD_LEAST, t, award, calledMw(t), weight);
            }
        }
    }

    private void auditRebound(int t) {
        double start = scope.horizon().hoursBefore(t);
        double end = scope.horizon().hoursBefore(t + 1);
        Energy back = comingBack(start, end);
        double hours = scope.horizon().hours(t);
        double scheduled = schedule.at(DemandResponseType.REBOUND_MW, t);
        scope.equalMw(DemandResponseRule.REBOUND, t, scheduled, back.mwh / hours, 1 + back.perCalledMw / hours);
    }

    private void auditNet(int t) {
        double back = schedule.at(DemandResponseType.REBOUND_MW, t);
        double net = isShed ? calledMw(t) - back : back - calledMw(t);
        scope.equalMw(DemandResponseRule.NET, t, schedule.at(AssetSchedule.POWER_MW, t), net, 3);
        scope.count(Ledger.CONSUMPTION, t, -scope.horizon().hours(t), schedule.at(AssetSchedule.POWER_MW, t));
    }

    /** The cheapest steps of the ladder are filled first; what is beyond the ladder, which D6 reports, has its last price. */
    private void countEnergy(int t) {
        double hours = scope.horizon().hours(t);
        List<LadderStep> ladder = block.ladder();
        double left = calledMw(t);
        for (int k = 0; k < ladder.size(); k++) {
            boolean isLast = k == ladder.size() - 1;
            double filled = isLast ? left : Math.min(left, ladder.get(k).powerMw());
            scope.cost(CostKind.DEMAND_RESPONSE, t, ladder.get(k).priceCnyPerMwh() * hours, filled);
            left -= filled;
        }
    }

    private void countReboundAfterEnd() {
        double horizonHours = scope.horizon().totalHours();
        double mwh = comingBack(horizonHours, Double.POSITIVE_INFINITY).mwh;
        for (ReboundDue due : block.initial().reboundDue()) {
            mwh -= due.energyMwh();
        }
        scope.cost(CostKind.END, -1, isShed ? block.reboundEndCnyPerMwh() : -block.reboundEndCnyPerMwh(), mwh);
    }

    /**
     * Energy that comes back within a time.
     *
     * @param perCalledMw sum of what one MW more at each earlier step would add, MWh
     */
    private record Energy(double mwh, double perCalledMw) {}

    /** The first step whose energy has not all come back by a time; a time asked for is never before one asked earlier. */
    private int firstComingBack(double start, Rebound rebound) {
        double reach = rebound.delayHours() + rebound.spreadHours();
        while (allBack < steps && scope.horizon().hoursBefore(allBack + 1) + reach <= start) {
            allBack++;
        }
        return allBack;
    }

    private Energy comingBack(double start, double end) {
        double mwh = 0;
        for (ReboundDue due : block.initial().reboundDue()) {
            double within = Math.min(end, due.endHours()) - Math.max(start, due.startHours());
            mwh += due.energyMwh() * Math.max(0, within) / (due.endHours() - due.startHours());
        }
        double perCalledMw = 0;
        Rebound rebound = block.rebound();
        if (rebound != null) {
            for (int s = firstComingBack(start, rebound); s < steps; s++) {
                double begins = scope.horizon().hoursBefore(s + 1) + rebound.delayHours();
                if (begins >= end) {
                    break;
                }
                double within = Math.min(end, begins + rebound.spreadHours()) - Math.max(start, begins);
                double share = rebound.share() * Math.max(0, within) / rebound.spreadHours();
                mwh += share * scope.horizon().hours(s) * calledMw(s);
                perCalledMw += share * scope.horizon().hours(s);
            }
        }
        return new Energy(mwh, perCalledMw);
    }
}
