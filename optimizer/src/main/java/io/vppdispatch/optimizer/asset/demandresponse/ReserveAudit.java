package io.vppdispatch.optimizer.asset.demandresponse;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AuditScope;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.time.Horizon;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Holds the reserve of a schedule against what a call for it would need: time, room between the other calls, one call left. */
final class ReserveAudit {

    private static final double SECOND_HOURS = 1.0 / 3600;
    private static final double HOUR_SECONDS = 3600;
    private static final double HOUR_MINUTES = 60;

    private final DemandResponse block;
    private final AssetSchedule schedule;
    private final AuditScope scope;
    private final Horizon horizon;
    private final List<ReserveProduct> products;

    ReserveAudit(DemandResponse block, AssetSchedule schedule, AuditScope scope) {
        this.block = block;
        this.schedule = schedule;
        this.scope = scope;
        this.horizon = scope.horizon();
        this.products = DemandResponseColumns.held(block, scope.reserveProducts());
    }

    void run() {
        int begun = 0;
        boolean wasCalled = block.initial().called();
        for (int t = 0; t < horizon.steps() && !products.isEmpty(); t++) {
            boolean isCalled = schedule.is(DemandResponseType.CALLED, t);
            begun += isCalled && !wasCalled ? 1 : 0;
            wasCalled = isCalled;
            for (ReserveProduct product : products) {
                auditProduct(product, t);
            }
            auditAll(t, begun);
        }
    }

    private double reserveMw(ReserveProduct product, int t) {
        return schedule.at(DemandResponseColumns.reserve(product), t);
    }

    private void auditProduct(ReserveProduct product, int t) {
        double mw = reserveMw(product, t);
        scope.atMostMw(DemandResponseRule.RESERVE_TIME, t, -mw, 0, 1);
        double answerHours = Math.max(product.holdMinutes() / HOUR_MINUTES, block.minDurationHours());
        if (!isInTime(product, t) || !isLongEnough(product, t, answerHours)) {
            scope.atMostMw(DemandResponseRule.RESERVE_TIME, t, mw, 0, 1);
        }
        if (touchesCall(t, answerHours)) {
            scope.atMostMw(DemandResponseRule.RESERVE_IDLE, t, mw, 0, 1);
        }
        scope.cost(CostKind.DEMAND_RESPONSE, t, block.reserveCnyPerMwh() * horizon.hours(t), mw);
    }

    private void auditAll(int t, int begun) {
        double all = 0;
        for (ReserveProduct product : products) {
            all += reserveMw(product, t);
        }
        double ladder = 0;
        for (LadderStep step : block.ladder()) {
            ladder += step.powerMw();
        }
        scope.atMostMw(DemandResponseRule.RESERVE_LADDER, t, all, ladder, products.size());
        Integer most = block.maxCalls();
        if (most != null && block.initial().callsUsed() + begun >= most) {
            scope.atMostMw(DemandResponseRule.RESERVE_CALL, t, all, 0, products.size());
        }
    }

    private boolean isInTime(ReserveProduct product, int t) {
        Double minutes = product.responseMinutes();
        double responseHours = minutes == null ? horizon.hours(t) : minutes / HOUR_MINUTES;
        double start = horizon.hoursBefore(t);
        return block.noticeHours() <= responseHours + SECOND_HOURS && start >= block.noticeHours() - SECOND_HOURS;
    }

    private boolean isLongEnough(ReserveProduct product, int t, double answerHours) {
        Double most = block.maxDurationHours();
        boolean isHeld = most == null || product.holdMinutes() / HOUR_MINUTES <= most + SECOND_HOURS;
        Instant end = horizon.startOf(t).plusSeconds(Math.round(answerHours * HOUR_SECONDS));
        boolean isEarly = block.earliest() != null && horizon.startOf(t).isBefore(block.earliest());
        boolean isLate = block.latest() != null
                && (end.isAfter(block.latest().plus(Duration.ofSeconds(1)))
                        || horizon.endOf(t).isAfter(block.latest()));
        return isHeld && !isEarly && !isLate;
    }

    /** Whether a call of the schedule lies nearer than the gap to the call that would answer. */
    private boolean touchesCall(int t, double answerHours) {
        double from = horizon.hoursBefore(t) - block.minGapHours() + SECOND_HOURS;
        double to = horizon.hoursBefore(t) + answerHours + block.minGapHours() - SECOND_HOURS;
        double lastCall = block.initial().called() ? 0 : -block.initial().hours();
        boolean touches = lastCall > from;
        for (int i = 0; i < horizon.steps(); i++) {
            boolean isNear = horizon.hoursBefore(i + 1) > from && horizon.hoursBefore(i) < to;
            touches |= isNear && schedule.is(DemandResponseType.CALLED, i);
        }
        return touches;
    }
}
