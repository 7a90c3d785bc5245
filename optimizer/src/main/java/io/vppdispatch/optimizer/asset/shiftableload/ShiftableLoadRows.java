package io.vppdispatch.optimizer.asset.shiftableload;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.DispatchScope;
import io.vppdispatch.optimizer.asset.ScheduleReader;
import io.vppdispatch.optimizer.asset.Window;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.system.Ledger;
import io.vppdispatch.optimizer.time.Series;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows of a site of jobs; those of its jobs stand in {@link PausingRows} (SL1, SL2, SL5) and {@link RunRows} (SL3).
 *
 * <ul>
 *   <li>SL4: {@code Σ_j p_j[t] <= cap}, MW, where the jobs open in a step could go beyond
 *   <li>SL5: {@code Σ_j (energy_j - Σ Δ p_j) <= cap h}, MWh, over the jobs that must be done, are open within the horizon and end
 *       within h hours after it, for the latest finish of each of them, where they could go beyond; of a run that began before the horizon only what is left of it
 *   <li>SL6: power taken is {@code Σ_j p_j}, MW
 * </ul>
 *
 * <p>All energy taken is counted as CONSUMPTION.
 */
final class ShiftableLoadRows {

    private final ShiftableLoad load;
    private final DispatchScope scope;
    private final List<JobRows> jobs = new ArrayList<>();

    ShiftableLoadRows(ShiftableLoad load, List<Var[]> binaries, DispatchScope scope) {
        this.load = load;
        this.scope = scope;
        for (int j = 0; j < binaries.size(); j++) {
            jobs.add(JobRows.of(load.jobs().get(j), binaries.get(j), scope));
        }
    }

    ScheduleReader write() {
        jobs.forEach(JobRows::write);
        for (int t = 0; t < scope.horizon().steps(); t++) {
            writeStep(t);
        }
        Double cap = load.maxMw();
        for (Instant finish : load.finishesBeyond(scope.horizon())) {
            if (cap != null) {
                writeReach(finish, cap);
            }
        }
        return this::read;
    }

    private void writeStep(int t) {
        Expr power = Expr.zero();
        double most = 0;
        for (JobRows job : jobs) {
            power.plus(job.powerMw(t));
            most += job.mostMw(t);
        }
        scope.inject(load.node(), t, Expr.zero().minus(power));
        scope.count(Ledger.CONSUMPTION, t, scope.horizon().hours(t), power);
        Double cap = load.maxMw();
        if (cap != null && most > cap) {
            scope.atMost(ShiftableLoadRule.CAP, At.step(t), power, cap);
        }
    }

    /** What is left for later must find room beside the other jobs. */
    private void writeReach(Instant finish, double cap) {
        Instant end = scope.horizon().startOf(scope.horizon().steps());
        double room = cap * Window.hoursBetween(end, finish);
        double energy = 0;
        double most = 0;
        Expr lack = Expr.zero();
        for (int j = 0; j < jobs.size(); j++) {
            Job job = load.jobs().get(j);
            if (job.isDueBeyond(scope.horizon()) && !job.latestFinish().isAfter(finish)) {
                energy += job.aheadMwh(scope.horizon());
                most += job.maxMw();
                for (int t = 0; t < scope.horizon().steps(); t++) {
                    lack.plus(-scope.horizon().hours(t), jobs.get(j).powerMw(t));
                }
            }
        }
        if (energy > room && most > cap && lack.size() > 0) {
            scope.atMost(ShiftableLoadRule.REACH, At.day(), lack, room - energy);
        }
    }

    private AssetSchedule read(Values values) {
        int steps = scope.horizon().steps();
        Map<String, Series> own = new LinkedHashMap<>();
        double[] power = new double[steps];
        double[] unmet = new double[steps];
        for (int j = 0; j < jobs.size(); j++) {
            JobRows rows = jobs.get(j);
            Job job = load.jobs().get(j);
            Series jobPower = Series.generate(steps, t -> rows.powerMw(t).value(values));
            Series jobUnmet = Series.generate(steps, t -> rows.unmetMwh(values, t));
            own.put(ShiftableLoadColumns.power(job), jobPower);
            own.put(ShiftableLoadColumns.unmet(job), jobUnmet);
            for (int t = 0; t < steps; t++) {
                power[t] -= jobPower.at(t);
                unmet[t] += jobUnmet.at(t);
            }
        }
        Map<String, Series> columns = new LinkedHashMap<>();
        columns.put(AssetSchedule.POWER_MW, Series.of(power));
        columns.put(ShiftableLoadColumns.UNMET_MWH, Series.of(unmet));
        columns.putAll(own);
        return new AssetSchedule(load.id(), columns);
    }
}
