package io.vppdispatch.optimizer.testing;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.AssetType;
import io.vppdispatch.optimizer.asset.boiler.Boiler;
import io.vppdispatch.optimizer.asset.conversion.Conversion;
import io.vppdispatch.optimizer.asset.demandresponse.DemandResponse;
import io.vppdispatch.optimizer.asset.demandresponse.DemandResponseInitial;
import io.vppdispatch.optimizer.asset.demandresponse.LadderStep;
import io.vppdispatch.optimizer.asset.evfleet.EvFleet;
import io.vppdispatch.optimizer.asset.evfleet.EvSession;
import io.vppdispatch.optimizer.asset.heatstorage.HeatStorage;
import io.vppdispatch.optimizer.asset.heatstorage.HeatStorageInitial;
import io.vppdispatch.optimizer.asset.hvac.Hvac;
import io.vppdispatch.optimizer.asset.hvac.HvacInitial;
import io.vppdispatch.optimizer.asset.hvac.HvacMode;
import io.vppdispatch.optimizer.asset.pumpedstorage.MachineGroup;
import io.vppdispatch.optimizer.asset.pumpedstorage.PumpedStorage;
import io.vppdispatch.optimizer.asset.pumpedstorage.PumpedStorageInitial;
import io.vppdispatch.optimizer.asset.pumpedstorage.UpperReservoir;
import io.vppdispatch.optimizer.asset.renewable.Renewable;
import io.vppdispatch.optimizer.asset.shiftableload.Job;
import io.vppdispatch.optimizer.asset.shiftableload.ShiftableLoad;
import io.vppdispatch.optimizer.asset.storage.Storage;
import io.vppdispatch.optimizer.asset.storage.StorageInitial;
import io.vppdispatch.optimizer.asset.tieline.TieLine;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.Objective;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.system.Perspective;
import io.vppdispatch.optimizer.system.ReserveKind;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Examples of every kind, for tests that hold for all of them; a new kind adds its line to both methods. */
public final class Examples {

    private Examples() {}

    /** A problem with every kind and two assets of this one. */
    public static DispatchProblem problem(AssetType<?, ?> type, long seed, Horizon horizon) {
        DispatchProblem mixed = Mixed.problem(seed, horizon);
        RandomAssets make = new RandomAssets(new java.util.Random(seed), horizon);
        HeatAssets heat = new HeatAssets(new java.util.Random(seed), horizon);
        return switch (type.name()) {
            case "thermal" -> thermal(bothWays(mixed), make, seed);
            case "renewable" -> mixed.plus(make.wind("example"));
            case "tie_line" -> mixed.plus(make.tieLine("example"));
            case "demand_response" -> mixed.withReserves(reserves(mixed)).plus(make.award("example"));
            case "storage" ->
                bothWays(mixed)
                        .plus(make.sharedStorage("example", "pv", "wind"))
                        .plus(make.profiledStorage("profiled"));
            case "pumped_storage" -> bothWays(mixed).plus(make.pumpedStorage("example"));
            case "conversion" -> mixed.withReserves(reserves(mixed)).plus(heat.conversion("example"));
            case "boiler" -> mixed.plus(heat.boiler("example"));
            case "heat_storage" -> mixed.plus(heat.heatStorage("example"));
            case "ev_fleet" -> mixed.plus(make.evFleet("example"));
            case "hvac" -> mixed.plus(make.hvac("example"));
            case "shiftable_load" -> mixed.plus(make.dataCentre("example"));
            default -> throw missing(type);
        };
    }

    private static DispatchProblem thermal(DispatchProblem problem, RandomAssets make, long seed) {
        return switch ((int) (seed % 4)) {
            case 0 -> problem.plus(make.coal("example"));
            case 1 -> problem.plus(make.deepCoal("example"));
            case 2 -> problem.plus(make.twoFuels("example"));
            default ->
                Toys.warm(problem, make.heatLoad())
                        .withPenalties(new Penalties(3000.0, 200.0, 1000.0, 50.0))
                        .withObjective(new Objective(
                                Objective.Mode.LEAST_COST,
                                Perspective.PURCHASE_COST,
                                io.vppdispatch.optimizer.system.Market.PEAK_SHAVING,
                                null,
                                true))
                        .plus(make.heatAndPower("example"));
        };
    }

    /** Reserve downwards too. */
    private static DispatchProblem bothWays(DispatchProblem problem) {
        List<ReserveProduct> products = new ArrayList<>(problem.reserves());
        Series requirement = Series.constant(problem.horizon().steps(), 20);
        products.add(ReserveProduct.of("down", ReserveKind.DOWN, requirement, 10.0, 300.0));
        return problem.withReserves(products);
    }

    /** Two more products of each direction, of different length. */
    private static List<ReserveProduct> reserves(DispatchProblem problem) {
        List<ReserveProduct> products = new ArrayList<>(problem.reserves());
        Series some = problem.demands().get(0).powerMw().map(mw -> 0.03 * mw);
        for (ReserveKind kind : List.of(ReserveKind.UP, ReserveKind.DOWN)) {
            String name = kind.name().toLowerCase(Locale.ROOT);
            products.add(ReserveProduct.of(name + "_quick", kind, some, 15.0, 500.0));
            products.add(new ReserveProduct(name + "_slow", kind, some, null, 90, List.of(), 300.0));
        }
        return products;
    }

    /** An asset of a kind with no capacity at all, which costs nothing. */
    public static Asset withoutCapacity(AssetType<?, ?> type, String id, Horizon horizon) {
        Series none = Series.constant(horizon.steps(), 0);
        return switch (type.name()) {
            case "thermal" -> Toys.unit(id, 0, 0).startCost(100).build();
            case "renewable" -> new Renewable(id, Toys.NODE, Renewable.Source.PV, 0, none, none, 10, 100);
            case "tie_line" -> new TieLine(id, Toys.NODE, none, none, none, none, null, 0);
            case "demand_response" ->
                new DemandResponse(
                        id,
                        Toys.NODE,
                        DemandResponse.Direction.SHED,
                        List.of(new LadderStep(0, -1000)),
                        null,
                        null,
                        1,
                        2.0,
                        1,
                        3,
                        0,
                        0,
                        50,
                        null,
                        0,
                        DemandResponseInitial.FRESH);
            case "storage" ->
                new Storage(
                        id,
                        Toys.NODE,
                        0,
                        0,
                        0,
                        0,
                        0.9,
                        0.9,
                        0.01,
                        5,
                        1,
                        0.5,
                        100,
                        3,
                        0.0,
                        100,
                        400,
                        StorageInitial.stored(0));
            case "pumped_storage" ->
                new PumpedStorage(
                        id,
                        Toys.NODE,
                        List.of(new MachineGroup("a", 0, 0, 100, 100, 2, 3, 10, 10)),
                        new UpperReservoir(0, 1, null, 0, 0),
                        null,
                        1,
                        null,
                        0,
                        300,
                        new PumpedStorageInitial(0.5, null, List.of()));
            case "conversion" -> new Conversion(id, Toys.NODE, HeatAssets.NODE, none.map(x -> 1), none);
            case "boiler" -> new Boiler(id, HeatAssets.NODE, none, HeatAssets.GAS);
            case "heat_storage" -> new HeatStorage(id, HeatAssets.NODE, none, none, none, new HeatStorageInitial(0));
            case "ev_fleet" -> {
                Instant start = horizon.start();
                EvSession still = new EvSession("still", start, start.plusSeconds(7200), 1, 1, 0, 0, 1, 1, 100.0);
                yield new EvFleet(id, Toys.NODE, List.of(still), 0.9, 0.9, 0.0, 1);
            }
            case "hvac" -> {
                Series all = Series.constant(horizon.steps(), 20);
                HvacInitial initial = new HvacInitial(20);
                yield new Hvac(
                        id,
                        Toys.NODE,
                        HvacMode.COOLING,
                        0,
                        none.map(zero -> 3),
                        1,
                        1,
                        all,
                        none,
                        all,
                        all,
                        100.0,
                        null,
                        0,
                        initial);
            }
            case "shiftable_load" -> {
                Instant start = horizon.start();
                Job nothing = new Job("nothing", start, start.plusSeconds(7200), 0, 0, 0, true, 100.0, null);
                yield new ShiftableLoad(id, Toys.NODE, List.of(nothing), 0.0);
            }
            default -> throw missing(type);
        };
    }

    private static IllegalArgumentException missing(AssetType<?, ?> type) {
        return new IllegalArgumentException("There is no example of the kind " + type.name() + ": write one here");
    }
}
