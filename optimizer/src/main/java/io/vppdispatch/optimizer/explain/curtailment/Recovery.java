package io.vppdispatch.optimizer.explain.curtailment;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.solver.CancelOnly;
import io.vppdispatch.optimizer.solver.Limits;
import io.vppdispatch.optimizer.solver.MipResult;
import io.vppdispatch.optimizer.solver.ProgressListener;
import io.vppdispatch.optimizer.solver.Solver;
import io.vppdispatch.optimizer.system.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The commitments of a schedule, which need not come from a search of this process: with s the scheduled power, C4:
 * {@code s - 0.002 <= injection <= s + 0.002}, MW, for every asset and step; of all commitments that allow it, the cheapest.
 */
public final class Recovery {

    private static final double TOLERANCE_MW = 2e-3;
    private static final double GAP = 1e-3;

    /** The row that is there only while commitments are recovered. */
    private enum RecoveryRule implements Tag {
        POWER;

        @Override
        public String code() {
            return "C4";
        }

        @Override
        public String title() {
            return "power as it is scheduled";
        }

        @Override
        public boolean isRow() {
            return true;
        }
    }

    private Recovery() {}

    /** The commitments; null where none were found within the limit. */
    public static @Nullable Commitments of(
            DispatchProblem problem, Schedule schedule, Limits limits, Solver solver, ProgressListener listener) {
        DispatchModel model = DispatchModel.of(problem, Formulation.TIGHT);
        Lp lp = model.lp().copy();
        for (Asset asset : problem.assets()) {
            for (int t = 0; t < problem.horizon().steps(); t++) {
                double mw = schedule.asset(asset.id()).at(AssetSchedule.POWER_MW, t);
                var power = model.powerMw(asset.id(), t);
                if (power.size() > 0) {
                    lp.row(RecoveryRule.POWER, asset.id(), At.step(t), mw - TOLERANCE_MW, power, mw + TOLERANCE_MW);
                }
            }
        }
        Limits loose = new Limits(GAP, GAP, limits.timeLimit(), limits.seed(), limits.threads());
        MipResult found = solver.minimise(lp, loose, new CancelOnly(listener));
        return found.values() == null ? null : Commitments.of(lp, found.values());
    }
}
