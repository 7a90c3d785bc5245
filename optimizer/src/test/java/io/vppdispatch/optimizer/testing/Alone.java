package io.vppdispatch.optimizer.testing;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.audit.Audit;
import io.vppdispatch.optimizer.audit.Auditor;
import io.vppdispatch.optimizer.audit.Tolerance;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.problem.ProblemCheck;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** One asset at a node without load, where power may be missing or left over at no price. */
public final class Alone {

    private Alone() {}

    public static DispatchProblem problem(Asset asset, Horizon horizon) {
        return Toys.serve(horizon, Series.constant(horizon.steps(), 0), asset).withPenalties(new Penalties(0.0, 0.0));
    }

    /** The lines of the linear program. */
    public static List<String> algebra(Asset asset, Horizon horizon) {
        return DispatchModel.of(problem(asset, horizon), Formulation.TIGHT)
                .lp()
                .toString()
                .lines()
                .toList();
    }

    /** What is wrong with the asset as data, each as place and message. */
    public static List<String> issues(Asset asset, Horizon horizon) {
        return ProblemCheck.issuesOf(problem(asset, horizon)).stream()
                .map(issue -> issue.path() + " " + issue.message())
                .toList();
    }

    public static Audit audit(Asset asset, Horizon horizon, AssetSchedule schedule, Tolerance tolerance) {
        Series power = schedule.column(AssetSchedule.POWER_MW);
        Map<String, Series> node = new LinkedHashMap<>();
        node.put(Schedule.SHORTAGE_MW, power.map(mw -> Math.max(0, -mw)));
        node.put(Schedule.SURPLUS_MW, power.map(mw -> Math.max(0, mw)));
        Schedule all = new Schedule(List.of(schedule), List.of(new AssetSchedule(Toys.NODE, node)), List.of());
        return Auditor.audit(problem(asset, horizon), all, tolerance);
    }

    /** Codes of the rules a schedule breaks. */
    public static Set<String> broken(Asset asset, Horizon horizon, AssetSchedule schedule) {
        Set<String> codes = new TreeSet<>();
        audit(asset, horizon, schedule, Tolerance.EXACT)
                .violations()
                .forEach(violation -> codes.add(violation.tag().code()));
        return codes;
    }

    /** Cells that may be changed by 0.05 either way without the audit of three decimals saying so. */
    public static List<String> unguarded(Asset asset, Horizon horizon, AssetSchedule schedule) {
        List<String> unguarded = new ArrayList<>();
        for (String column : schedule.columns().keySet()) {
            for (int t = 0; t < schedule.steps(); t++) {
                for (double edit : new double[] {0.05, -0.05}) {
                    AssetSchedule edited = schedule.with(column, t, schedule.at(column, t) + edit);
                    if (audit(asset, horizon, edited, Tolerance.ofDecimals(3)).isClean()) {
                        unguarded.add(column + " at " + t + " by " + edit);
                    }
                }
            }
        }
        return unguarded;
    }
}
