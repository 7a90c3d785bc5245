package io.vppdispatch.optimizer.audit;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AssetType;
import io.vppdispatch.optimizer.catalogue.AssetCatalogue;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.problem.PowerToHeat;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.Node;
import io.vppdispatch.optimizer.time.Horizon;

/** Renewable energy that was available, fed in and used. */
final class Absorption {

    private final Horizon horizon;
    private final double[] renewableMw;
    private final double[] availableMw;
    private final double[] surplusMw;

    Absorption(Horizon horizon) {
        this.horizon = horizon;
        this.renewableMw = new double[horizon.steps()];
        this.availableMw = new double[horizon.steps()];
        this.surplusMw = new double[horizon.steps()];
    }

    void add(DispatchProblem problem, Schedule schedule) {
        for (int i = 0; i < problem.assets().size(); i++) {
            add(problem.assets().get(i), schedule.assets().get(i));
        }
        PowerToHeat powerToHeat = new PowerToHeat(problem);
        for (int i = 0; i < problem.nodes().size(); i++) {
            Node node = problem.nodes().get(i);
            double power = node.isElectric() ? 1 : powerToHeat.electricityPerHeat(node.id());
            for (int t = 0; t < surplusMw.length && power > 0; t++) {
                surplusMw[t] += power * schedule.nodes().get(i).at(Schedule.SURPLUS_MW, t);
            }
        }
    }

    private void add(Asset asset, AssetSchedule own) {
        AssetType<Asset, ?> type = AssetCatalogue.typeOf(asset);
        if (type.isRenewable()) {
            for (int t = 0; t < renewableMw.length; t++) {
                renewableMw[t] += own.at(AssetSchedule.POWER_MW, t);
                availableMw[t] += type.renewableAvailableMw(asset, t);
            }
        }
    }

    /** Surplus, of electricity and of heat as the electricity it may have taken, is taken off renewable output first: what is dumped is not absorbed. */
    double absorbedMwh() {
        double mwh = 0;
        for (int t = 0; t < renewableMw.length; t++) {
            double dumped = Math.max(0, Math.min(renewableMw[t], surplusMw[t]));
            mwh += (renewableMw[t] - dumped) * horizon.hours(t);
        }
        return mwh;
    }

    double availableMwh() {
        double mwh = 0;
        for (int t = 0; t < availableMw.length; t++) {
            mwh += availableMw[t] * horizon.hours(t);
        }
        return mwh;
    }
}
