package io.vppdispatch.optimizer;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.AssetType;
import io.vppdispatch.optimizer.asset.Initial;
import io.vppdispatch.optimizer.catalogue.AssetCatalogue;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What every asset with a memory carries into the next horizon.
 *
 * @param states by asset id
 */
public record EndState(Map<String, Initial> states) {

    public static EndState of(DispatchProblem problem, Schedule schedule) {
        Map<String, Initial> states = new LinkedHashMap<>();
        for (int i = 0; i < problem.assets().size(); i++) {
            Asset asset = problem.assets().get(i);
            AssetType<Asset, ?> type = AssetCatalogue.typeOf(asset);
            Initial state =
                    type.endState(asset, schedule.assets().get(i), problem.horizon(), problem.reservesOf(asset));
            if (state != null) {
                states.put(asset.id(), state);
            }
        }
        return new EndState(states);
    }

    /** The next problem, beginning where this one ended. */
    public DispatchProblem begin(DispatchProblem next) {
        List<Asset> assets = next.assets().stream().map(this::begin).toList();
        return next.withAssets(assets);
    }

    private Asset begin(Asset asset) {
        Initial state = states.get(asset.id());
        return state == null ? asset : AssetCatalogue.typeOf(asset).startingFrom(asset, state);
    }
}
