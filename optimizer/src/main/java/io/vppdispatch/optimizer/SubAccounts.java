package io.vppdispatch.optimizer;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AssetType;
import io.vppdispatch.optimizer.asset.OtherAssets;
import io.vppdispatch.optimizer.asset.SubAccount;
import io.vppdispatch.optimizer.catalogue.AssetCatalogue;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a schedule means for everyone who shares an asset. */
public final class SubAccounts {

    private SubAccounts() {}

    /** Accounts of every shared asset, by its id in the order of the problem. */
    public static Map<String, List<SubAccount>> of(DispatchProblem problem, Schedule schedule) {
        OtherAssets others = (id, step) -> curtailedMw(problem, schedule, id, step);
        Map<String, List<SubAccount>> accounts = new LinkedHashMap<>();
        for (Asset asset : problem.assets()) {
            AssetType<Asset, ?> type = AssetCatalogue.typeOf(asset);
            List<SubAccount> own = type.accountsOf(asset, schedule.asset(asset.id()), problem.horizon(), others);
            if (!own.isEmpty()) {
                accounts.put(asset.id(), own);
            }
        }
        return accounts;
    }

    /** Of a plant: available less fed in; 0 for all other kinds. */
    private static double curtailedMw(DispatchProblem problem, Schedule schedule, String assetId, int step) {
        for (Asset asset : problem.assets()) {
            AssetType<Asset, ?> type = AssetCatalogue.typeOf(asset);
            if (asset.id().equals(assetId) && type.isRenewable()) {
                double injected = schedule.asset(assetId).at(AssetSchedule.POWER_MW, step);
                return type.renewableAvailableMw(asset, step) - injected;
            }
        }
        return 0;
    }
}
