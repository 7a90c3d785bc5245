package io.vppdispatch.optimizer.asset.demandresponse;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AuditScope;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.time.Horizon;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds the calls of a schedule, one after the other, against what the offer says about their times and number. */
final class CallAudit {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final double SECOND_HOURS = 1.0 / 3600;

    private final DemandResponse block;
    private final AssetSchedule schedule;
    private final AuditScope scope;
    private final Horizon horizon;

    CallAudit(DemandResponse block, AssetSchedule schedule, AuditScope scope) {
        this.block = block;
        this.schedule = schedule;
        this.scope = scope;
        this.horizon = scope.horizon();
    }

    /**
     * A call as the schedule shows it, from step first until before step end.
     *
     * @param beginHours begin, hours from the start of the horizon
     * @param idleHours hours without a call before it
     * @param isCarried whether it began before the horizon
     */
    private record Call(int first, int end, double beginHours, double idleHours, boolean isCarried) {}

    void run() {
        List<Call> calls = calls();
        int used = block.initial().callsUsed();
        for (Call call : calls) {
            if (!call.isCarried) {
                used++;
                auditBegin(call, used);
            }
            auditDuration(call);
            auditWindow(call);
        }
    }

    private List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        boolean wasCalled = block.initial().called();
        double changedAt = -block.initial().hours();
        double idle = 0;
        int first = 0;
        for (int t = 0; t <= horizon.steps(); t++) {
            boolean isCalled = t < horizon.steps() && schedule.is(DemandResponseType.CALLED, t);
            if (isCalled == wasCalled && t < horizon.steps()) {
                continue;
            }
            double now = horizon.hoursBefore(t);
            if (wasCalled) {
                calls.add(new Call(
                        first,
                        t,
                        changedAt,
                        idle,
                        calls.isEmpty() && block.initial().called()));
            } else {
                idle = now - changedAt;
            }
            first = t;
            changedAt = now;
            wasCalled = isCalled;
        }
        return calls;
    }

    private void auditBegin(Call call, int used) {
        scope.cost(CostKind.DEMAND_RESPONSE, call.first, 1, block.callCostCny());
        scope.holds(
                DemandResponseRule.MIN_GAP,
                call.first,
                call.idleHours >= block.minGapHours() - SECOND_HOURS,
                "begins " + call.idleHours + " hours after the last call where " + block.minGapHours()
                        + " must lie between");
        Integer most = block.maxCalls();
        scope.holds(
                DemandResponseRule.MAX_CALLS,
                call.first,
                most == null || used <= most,
                "is call number " + used + " where " + most + " are allowed");
        scope.holds(
                DemandResponseRule.WINDOW,
                call.first,
                call.beginHours >= block.noticeHours() - SECOND_HOURS,
                "begins " + call.beginHours + " hours into the horizon where notice takes " + block.noticeHours());
        double keepFree = block.initial().keepFreeHours();
        scope.holds(
                DemandResponseRule.WINDOW,
                call.first,
                call.beginHours >= keepFree - SECOND_HOURS,
                "begins " + call.beginHours + " hours into the horizon, the first " + keepFree
                        + " of which were held as reserve");
        Instant latest = block.latest();
        scope.holds(
                DemandResponseRule.WINDOW,
                call.first,
                latest == null || !later(minimumEnd(call), latest),
                "would last its minimum until after " + latest);
    }

    private void auditDuration(Call call) {
        double hours = horizon.hoursBefore(call.end) - call.beginHours;
        boolean goesOn = call.end == horizon.steps();
        scope.holds(
                DemandResponseRule.MIN_DURATION,
                call.end,
                goesOn || hours >= block.minDurationHours() - SECOND_HOURS,
                "ends after " + hours + " hours where " + block.minDurationHours() + " is the least");
        Double most = block.maxDurationHours();
        scope.holds(
                DemandResponseRule.MAX_DURATION,
                call.end - 1,
                most == null || hours <= most + SECOND_HOURS,
                "lasts " + hours + " hours where " + most + " is the most");
    }

    /** Every step in the window; a call from before the horizon may finish its minimum outside. */
    private void auditWindow(Call call) {
        for (int t = call.first; t < call.end; t++) {
            boolean isFinishing = call.isCarried && later(minimumEnd(call), horizon.startOf(t));
            boolean isEarly = block.earliest() != null && horizon.startOf(t).isBefore(block.earliest());
            boolean isLate = block.latest() != null && horizon.endOf(t).isAfter(block.latest());
            scope.holds(
                    DemandResponseRule.WINDOW,
                    t,
                    isFinishing || (!isEarly && !isLate),
                    "called outside " + text(block.earliest(), "the start") + " to " + text(block.latest(), "the end"));
        }
    }

    private String text(@Nullable Instant instant, String open) {
        return instant == null ? open : horizon.text(instant);
    }

    /** When the call has lasted its minimum. */
    private Instant minimumEnd(Call call) {
        double hours = call.beginHours + block.minDurationHours();
        return horizon.start().plusSeconds(Math.round(hours / SECOND_HOURS));
    }

    /** True where {@code one} is after {@code other} by more than a second. */
    private static boolean later(Instant one, Instant other) {
        return one.isAfter(other.plus(SECOND));
    }
}
