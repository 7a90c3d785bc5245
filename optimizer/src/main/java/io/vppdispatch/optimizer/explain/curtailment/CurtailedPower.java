package io.vppdispatch.optimizer.explain.curtailment;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AssetType;
import io.vppdispatch.optimizer.catalogue.AssetCatalogue;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.Carrier;

/** Renewable power that a schedule does not absorb: not fed in, or dumped as surplus, which is taken off renewable output first. */
final class CurtailedPower {

    private CurtailedPower() {}

    /** By step, MW. */
    static double[] of(DispatchProblem problem, Schedule schedule) {
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
            double dumpedMw = Math.max(0, Math.min(fedInMw, surplusMw(problem, schedule, t)));
            curtailedMw[t] = availableMw - fedInMw + dumpedMw;
        }
        return curtailedMw;
    }

    private static double surplusMw(DispatchProblem problem, Schedule schedule, int step) {
        double mw = 0;
        for (int i = 0; i < schedule.nodes().size(); i++) {
            boolean isElectric = problem.nodes().get(i).carrier() == Carrier.ELECTRICITY;
            mw += isElectric ? schedule.nodes().get(i).at(Schedule.SURPLUS_MW, step) : 0;
        }
        return mw;
    }
}
