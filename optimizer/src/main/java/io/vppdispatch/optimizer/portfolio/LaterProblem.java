package io.vppdispatch.optimizer.portfolio;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AssetType;
import io.vppdispatch.optimizer.asset.Initial;
import io.vppdispatch.optimizer.catalogue.AssetCatalogue;
import io.vppdispatch.optimizer.data.Part;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.FuelSupply;
import io.vppdispatch.optimizer.time.Horizon;
import org.jspecify.annotations.Nullable;

/** What is left of the members' problem at a step: everybody in the state in which the schedule leaves it, what was burnt is gone. */
final class LaterProblem {

    private final DispatchProblem whole;
    private final DispatchProblem members;
    private final Schedule schedule;
    private final int first;

    private LaterProblem(DispatchProblem whole, DispatchProblem members, Schedule schedule, int first) {
        this.whole = whole;
        this.members = members;
        this.schedule = schedule;
        this.first = first;
    }

    /**
     * The steps of the members' problem from {@code first} on.
     *
     * @param whole the problem the schedule is of
     */
    static DispatchProblem of(DispatchProblem whole, DispatchProblem members, Schedule schedule, int first) {
        return first == 0 ? members : new LaterProblem(whole, members, schedule, first).problem();
    }

    private DispatchProblem problem() {
        DispatchProblem later = Part.of(members, first, members.horizon().steps());
        return later.withAssets(later.assets().stream().map(this::begin).toList())
                .withFuelSupplies(later.fuelSupplies().stream().map(this::left).toList());
    }

    private Asset begin(Asset later) {
        for (Asset asset : whole.assets()) {
            if (asset.id().equals(later.id())) {
                Initial state = stateOf(asset);
                return state == null ? later : AssetCatalogue.typeOf(later).startingFrom(later, state);
            }
        }
        return later;
    }

    private @Nullable Initial stateOf(Asset asset) {
        AssetSchedule before = schedule.asset(asset.id()).part(0, first);
        Horizon past = Part.of(whole.horizon(), 0, first);
        Asset own = (Asset) Part.of((Record) asset, 0, first);
        return AssetCatalogue.typeOf(own).endState(own, before, past, whole.reservesOf(asset));
    }

    private FuelSupply left(FuelSupply supply) {
        Double most = supply.maxUnits();
        if (most == null) {
            return supply;
        }
        double burnt = 0;
        for (Asset asset : whole.assets()) {
            AssetType<Asset, ?> type = AssetCatalogue.typeOf(asset);
            boolean isInside =
                    members.assets().stream().anyMatch(one -> one.id().equals(asset.id()));
            for (int t = 0; t < first && isInside; t++) {
                burnt += type.burntUnits(asset, schedule.asset(asset.id()), whole.horizon(), supply.id(), t);
            }
        }
        return new FuelSupply(supply.id(), supply.maxUnitsPerH(), Math.max(0, most - burnt));
    }
}
