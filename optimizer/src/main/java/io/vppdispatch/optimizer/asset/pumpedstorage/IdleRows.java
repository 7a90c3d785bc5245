package io.vppdispatch.optimizer.asset.pumpedstorage;

import io.vppdispatch.optimizer.asset.CommitScope;
import io.vppdispatch.optimizer.asset.Steps;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.system.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Idle time of the machines of a group between modes.
 *
 * <ul>
 *   <li>P13: {@code np[t] + ng[i] <= N} for every earlier step i that ended less than the idle time before t begins
 *   <li>P14: {@code ng[t] + np[i] <= N}, the mirror image
 *   <li>P17: {@code ng[i] + np[i] + Σ_{i<j<=t} (sg[j] + sp[j]) <= N} in place of both where starts per day are limited, i the
 *       last step such that step i+1 begins less than the idle time before t: a machine that stops rests before it
 *       starts in either mode. It implies P13 and P14, because what runs at t and did not at i has started
 * </ul>
 *
 * <p>P13 says that the machines pumping now and those that stopped generating less than the idle time ago are different
 * machines. {@link HandOut} starts a machine again in the mode it left less than the idle time ago, the last to leave first:
 * so a machine comes new to a window only while all that generated in it are running, those that have generated in it are
 * {@code max ng[i]}, and the rows are exact. Counting stops over the window instead would count a machine twice that stops
 * twice, and forbid that without any pumping. Steps before the horizon count by the initial state.
 *
 * <p>With P17 no machine can stop twice within the idle time, so counting is exact, and any machine that has rested may
 * start: {@link HandOut} takes them in turn, which spreads the starts of a day evenly.
 *
 * <p>Source: P17 is the minimum down time of identical units, Rajan, Takriti (2005) and Knueven, Ostrowski, Watson (2018).
 */
final class IdleRows {

    private final PumpedStorage station;
    private final MachineGroup group;
    private final MachineCounts counts;
    private final GroupInitial before;
    private final CommitScope scope;
    private final Steps steps;

    IdleRows(PumpedStorage station, MachineCounts counts, CommitScope scope) {
        this.station = station;
        this.group = counts.group();
        this.counts = counts;
        this.before = station.initial().group(group.id());
        this.scope = scope;
        this.steps = new Steps(scope.horizon());
    }

    void write() {
        for (int t = 0; t < steps.count(); t++) {
            if (group.isStartLimited()) {
                writeRest(t);
            } else {
                writePairs(t);
            }
        }
    }

    private void writePairs(int t) {
        for (int i = t - 1; i >= 0 && isTooEarly(steps.start(t) - steps.end(i)); i--) {
            exclude(
                    PumpedStorageRule.IDLE_TO_PUMP,
                    t,
                    Expr.of(counts.pumping()[t]).plus(counts.generating()[i]));
            exclude(
                    PumpedStorageRule.IDLE_TO_GENERATE,
                    t,
                    Expr.of(counts.generating()[t]).plus(counts.pumping()[i]));
        }
        for (RecentRun run : runsBefore(t)) {
            excludeBefore(PumpedStorageRule.IDLE_TO_PUMP, t, counts.pumping()[t], run.generating());
            excludeBefore(PumpedStorageRule.IDLE_TO_GENERATE, t, counts.generating()[t], run.pumping());
        }
    }

    private void writeRest(int t) {
        if (isTooEarly(0)) {
            exclude(PumpedStorageRule.REST, t, busy(t));
        }
    }

    /** Machines that run at t or rest then: those running before the idle time began, and all that have started since. */
    private Expr busy(int t) {
        int first = steps.windowStart(t, station.idleHours());
        Expr busy = first > 0 ? counts.running(first - 1) : Expr.of(busyBefore(t));
        for (int j = first; j <= t; j++) {
            busy.plus(counts.starts(j));
        }
        return busy;
    }

    private double busyBefore(int t) {
        return before.machinesOf(group.count()).stream()
                .filter(machine ->
                        !machine.isOff() || machine.ranLately() && isTooEarly(steps.start(t) + machine.hours()))
                .count();
    }

    /** Machines that are not free to generate at t; each sum on its own must leave room among the N. */
    List<Expr> notFreeToGenerate(int t) {
        return notFree(t, counts.generating(), counts.pumping(), RecentRun::pumping);
    }

    /** The same for pumping. */
    List<Expr> notFreeToPump(int t) {
        return notFree(t, counts.pumping(), counts.generating(), RecentRun::generating);
    }

    private List<Expr> notFree(int t, Var[] same, Var[] other, ToIntFunction<RecentRun> otherOf) {
        List<Expr> sums = new ArrayList<>(List.of(counts.running(t)));
        if (group.isStartLimited() && isTooEarly(0)) {
            sums.add(busy(t));
            return sums;
        }
        for (int i = t - 1; i >= 0 && isTooEarly(steps.start(t) - steps.end(i)); i--) {
            sums.add(Expr.of(same[t]).plus(other[i]));
        }
        for (RecentRun run : runsBefore(t)) {
            sums.add(Expr.of(same[t]).plus(otherOf.applyAsInt(run)));
        }
        return sums;
    }

    /** Who ran before the horizon less than the idle time before t. */
    private List<RecentRun> runsBefore(int t) {
        List<RecentRun> runs = new ArrayList<>(List.of(new RecentRun(before.generating(), before.pumping(), 0)));
        runs.addAll(before.runs());
        runs.removeIf(run -> !isTooEarly(steps.start(t) + run.hoursAgo()));
        return runs;
    }

    private boolean isTooEarly(double idleHours) {
        return !Steps.atLeast(idleHours, station.idleHours());
    }

    private void excludeBefore(Tag tag, int t, Var now, int machines) {
        if (machines > 0) {
            exclude(tag, t, Expr.of(now).plus(machines));
        }
    }

    private void exclude(Tag tag, int t, Expr machines) {
        scope.atMost(tag, At.step(t), machines, group.count());
    }
}
