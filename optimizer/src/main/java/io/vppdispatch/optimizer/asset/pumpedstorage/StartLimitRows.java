package io.vppdispatch.optimizer.asset.pumpedstorage;

import io.vppdispatch.optimizer.asset.CommitScope;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import java.util.List;

/**
 * Starts per machine and calendar day, K, for groups that limit them.
 *
 * <p>P18: {@code Σ_day (sg[t] + sp[t]) <= N K}, on the first day {@code <= min_m (m - 1 + N (K - used_m))} over the machines m in
 * the order in which they start next.
 *
 * <p>Machines start in turn (see {@link HandOut}), so that start n of a day goes to machine n mod N. All stay within K if
 * the day has at most N K starts; on the first day machine m, which has used some starts, is hit first by start m and would be
 * hit once too often by start {@code m + N (K - used_m)}. After a day that was planned in turn this is {@code N K - Σ used}.
 */
final class StartLimitRows {

    private final PumpedStorage station;
    private final MachineCounts counts;
    private final CommitScope scope;
    private final CalendarDays days;

    StartLimitRows(PumpedStorage station, MachineCounts counts, CommitScope scope) {
        this.station = station;
        this.counts = counts;
        this.scope = scope;
        this.days = new CalendarDays(scope.horizon());
    }

    void write() {
        for (int t = 0; t < scope.horizon().steps() && counts.group().isStartLimited(); t++) {
            if (days.isLastOfDay(t)) {
                scope.atMost(PumpedStorageRule.STARTS_PER_DAY, At.step(t), startsUpTo(t), allowed(t));
            }
        }
    }

    /** Starts from the begin of the calendar day, or of the horizon, to the end of a step. */
    Expr startsUpTo(int t) {
        int first = t;
        while (first > 0 && !days.isFirstOfDay(first)) {
            first--;
        }
        Expr starts = Expr.zero();
        for (int i = first; i <= t; i++) {
            starts.plus(counts.starts(i));
        }
        return starts;
    }

    /** Most starts of the group in the day of a step. */
    double allowed(int t) {
        Integer limit = counts.group().maxStartsPerDay();
        if (limit == null) {
            return Double.POSITIVE_INFINITY;
        }
        boolean isFirstDay = days.dateOf(t).equals(days.dateOf(0));
        return isFirstDay ? firstDay(limit) : (double) counts.group().count() * limit;
    }

    private double firstDay(int limit) {
        int machines = counts.group().count();
        List<MachineInitial> states =
                station.initial().group(counts.group().id()).machinesOf(machines);
        List<Integer> turn = HandOut.turn(states);
        double allowed = (double) machines * limit;
        for (int m = 0; m < machines; m++) {
            int left = Math.max(0, limit - states.get(turn.get(m)).startsToday());
            allowed = Math.min(allowed, m + (double) machines * left);
        }
        return allowed;
    }
}
