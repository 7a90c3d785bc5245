package io.vppdispatch.optimizer.problem;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.Port;
import io.vppdispatch.optimizer.catalogue.AssetCatalogue;

/** What an asset gives the electric grid at all its electric ports together. */
public final class NetPower {

    private NetPower() {}

    /** Net power into electric nodes at a step, MW. */
    public static double mw(DispatchProblem problem, Asset asset, AssetSchedule own, int step) {
        double sum = 0;
        for (Port port : AssetCatalogue.typeOf(asset).ports(asset)) {
            sum += problem.isElectric(port.node()) ? own.at(port.column(), step) : 0;
        }
        return sum;
    }
}
