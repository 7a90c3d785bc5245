package io.vppdispatch.optimizer.portfolio;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.AssetType;
import io.vppdispatch.optimizer.catalogue.AssetCatalogue;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.FuelSupply;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import java.util.Set;

/** What supplies of fuel leave for some assets while everybody else burns what the schedule says. */
final class FuelLeft {

    private final DispatchProblem problem;
    private final Schedule schedule;
    private final Set<String> inside;

    private FuelLeft(DispatchProblem problem, Schedule schedule, Set<String> inside) {
        this.problem = problem;
        this.schedule = schedule;
        this.inside = inside;
    }

    /** The supplies that the assets inside burn from. */
    static List<FuelSupply> of(DispatchProblem problem, Schedule schedule, Set<String> inside) {
        FuelLeft left = new FuelLeft(problem, schedule, inside);
        return problem.fuelSupplies().stream()
                .filter(left::isBurntInside)
                .map(left::of)
                .toList();
    }

    private boolean isBurntInside(FuelSupply supply) {
        return problem.assets().stream()
                .filter(asset -> inside.contains(asset.id()))
                .flatMap(asset -> AssetCatalogue.typeOf(asset).fuels(asset).stream())
                .anyMatch(use -> use.supply().equals(supply.id()));
    }

    private FuelSupply of(FuelSupply supply) {
        int steps = problem.horizon().steps();
        Series others = Series.generate(steps, t -> burntByOthers(supply, t));
        Series perH = supply.maxUnitsPerH();
        Series left = perH == null
                ? null
                : Series.generate(
                        steps,
                        t -> Math.max(
                                0, perH.at(t) - others.at(t) / problem.horizon().hours(t)));
        Double most = supply.maxUnits();
        return new FuelSupply(
                supply.id(), left, most == null ? null : Double.valueOf(Math.max(0, most - others.sum())));
    }

    private double burntByOthers(FuelSupply supply, int step) {
        double sum = 0;
        for (Asset asset : problem.assets()) {
            AssetType<Asset, ?> type = AssetCatalogue.typeOf(asset);
            sum += inside.contains(asset.id())
                    ? 0
                    : type.burntUnits(asset, schedule.asset(asset.id()), problem.horizon(), supply.id(), step);
        }
        return sum;
    }
}
