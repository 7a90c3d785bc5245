package io.vppdispatch.optimizer.explain;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AssetType;
import io.vppdispatch.optimizer.catalogue.AssetCatalogue;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.system.SiteLimit;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a plan leaves of limits that several assets share. */
record SharedRoom(DispatchProblem problem, Schedule schedule) {

    private static final double TOLERANCE_MW = 1e-4;

    /** True where so much more injection of an asset would go beyond a limit in one of the steps; negative is power taken. */
    boolean isFull(Asset asset, double moreMw, int first, int end) {
        List<SiteLimit> limits = problem.siteLimits().stream()
                .filter(limit -> limit.members().contains(asset.id()))
                .toList();
        for (int t = first; t < end; t++) {
            for (SiteLimit limit : limits) {
                if (isBeyond(limit, moreMw, t)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isBeyond(SiteLimit limit, double moreMw, int t) {
        @Nullable Series most = moreMw > 0 ? limit.injectMaxMw() : limit.takeMaxMw();
        double sign = Math.signum(moreMw);
        double usedMw = 0;
        for (Asset member : problem.assets()) {
            if (limit.members().contains(member.id())) {
                AssetSchedule own = schedule.asset(member.id());
                usedMw += sign * own.at(AssetSchedule.POWER_MW, t) + reserveMw(member, own, sign > 0, t);
            }
        }
        return most != null && usedMw + Math.abs(moreMw) > most.at(t) + TOLERANCE_MW;
    }

    /** Reserve on one side, MW. */
    private double reserveMw(Asset member, AssetSchedule own, boolean isUp, int t) {
        AssetType<Asset, ?> type = AssetCatalogue.typeOf(member);
        double sum = 0;
        for (ReserveProduct product : problem.reservesOf(member)) {
            sum += product.isUp() == isUp ? type.reserveMw(member, own, product, t) : 0;
        }
        return sum;
    }
}
