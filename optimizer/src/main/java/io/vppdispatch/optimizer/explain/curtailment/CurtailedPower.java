package io.vppdispatch.optimizer.explain.curtailment;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AssetType;
import io.vppdispatch.optimizer.catalogue.AssetCatalogue;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.problem.PowerToHeat;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.Node;

/** Renewable power that a schedule does not absorb: not fed in, or dumped as surplus, which is taken off renewable output first. */
final class CurtailedPower {

    private CurtailedPower() {}

    /** By step, MW. */
    static double[] of(DispatchProblem problem, Schedule schedule) {
        PowerToHeat powerToHeat = new PowerToHeat(problem);
        double[] curtailedMw = new double[problem.horizon().steps()];
        for (int t = 0; t < curtailedMw.length; t++) {
            double fedInMw = 0;
            double availableMw = 0;
            for (Asset asset : problem.assets()) {
                AssetType<Asset, ?> type = AssetCatalogue.typeOf(asset);
                if (type.isRenewable()) {
                    fedInMw += schedule.asset(asset.id()).at(AssetSchedule.POWER_MW, t);
                    availableMw += type.renewableAvailableMw(asset, t);
                }
            }
            double dumpedMw = Math.max(0, Math.min(fedInMw, surplusMw(problem, powerToHeat, schedule, t)));
            curtailedMw[t] = availableMw - fedInMw + dumpedMw;
        }
        return curtailedMw;
    }

    private static double surplusMw(DispatchProblem problem, PowerToHeat powerToHeat, Schedule schedule, int step) {
        double mw = 0;
        for (int i = 0; i < schedule.nodes().size(); i++) {
            Node node = problem.nodes().get(i);
            double power = node.isElectric() ? 1 : powerToHeat.electricityPerHeat(node.id());
            mw += power * schedule.nodes().get(i).at(Schedule.SURPLUS_MW, step);
        }
        return mw;
    }
}
