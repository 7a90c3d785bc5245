package io.vppdispatch.cases.oracles;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.boiler.Boiler;
import io.vppdispatch.optimizer.asset.boiler.BoilerFuel;
import io.vppdispatch.optimizer.asset.conversion.Conversion;
import io.vppdispatch.optimizer.asset.conversion.ConversionInitial;
import io.vppdispatch.optimizer.asset.pumpedstorage.MachineGroup;
import io.vppdispatch.optimizer.asset.pumpedstorage.PumpedStorage;
import io.vppdispatch.optimizer.asset.pumpedstorage.PumpedStorageInitial;
import io.vppdispatch.optimizer.asset.pumpedstorage.UpperReservoir;
import io.vppdispatch.optimizer.asset.renewable.Renewable;
import io.vppdispatch.optimizer.asset.storage.Storage;
import io.vppdispatch.optimizer.asset.storage.StorageInitial;
import io.vppdispatch.optimizer.asset.thermal.ThermalInitial;
import io.vppdispatch.optimizer.system.Carrier;
import io.vppdispatch.optimizer.system.Node;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.testing.Toys.UnitBuilder;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;

/**
 * The systems that {@code pypsa_oracles.csv} describes in words. A unit counts as on for an hour before the first period
 * unless the file says {@code up_time_before 0}; {@code down_time_before} has no effect on a unit that counts as on.
 */
final class PypsaSystems {

    static final String TURBINE = "OCGT";

    private static final String FUEL = "gas";
    private static final int LONG = 1000;
    private static final double THOUSAND_M3_PER_FLOW_HOUR = 3.6;

    private PypsaSystems() {}

    static List<Asset> of(String id) {
        return switch (id) {
            case "uc_basic" -> units(coal(), gas());
            case "uc_min_up" -> units(coal(), gas().minTimes(3, 0).from(ThermalInitial.off(LONG)));
            case "uc_min_up_before" -> units(coal(), gas().minTimes(4, 0));
            case "uc_min_down" -> units(coal().minTimes(0, 2), gas(400, 4000));
            case "uc_min_down_before" -> units(coal().minTimes(0, 3).from(ThermalInitial.off(2)), gas(400, 4000));
            case "uc_startup" ->
                units(
                        coal(1000, 10000).startCost(3000).from(ThermalInitial.off(LONG)),
                        gas(0, 10000).startCost(1000));
            case "uc_shutdown" -> units(coal().stopCost(1000), gas().stopCost(1000));
            case "uc_standby" -> units(coal(), gas().costing(10, 70));
            case "uc_link_wind" -> List.of(fuel(), turbine(), Toys.pv("wind", 800, 800, 800, 800));
            case "store_holding_cost" -> List.of(generator(), store());
            case "hydro_spill" -> List.of(hydro(), Toys.imports("backup", 10, 1000, 100));
            default -> throw new IllegalArgumentException("Nothing is written down for the system " + id);
        };
    }

    private static List<Asset> units(UnitBuilder coal, UnitBuilder gas) {
        return List.of(coal.build(), gas.build());
    }

    private static UnitBuilder coal() {
        return coal(3000, 10000);
    }

    private static UnitBuilder coal(double minMw, double maxMw) {
        return Toys.unit("coal", minMw, maxMw).costing(20).from(ThermalInitial.on(minMw, 1));
    }

    private static UnitBuilder gas() {
        return gas(100, 1000);
    }

    private static UnitBuilder gas(double minMw, double maxMw) {
        return Toys.unit("gas", minMw, maxMw).costing(70).from(ThermalInitial.on(minMw, 1));
    }

    /** Nodes beside the one that has the load. */
    static List<Node> nodesBeside(String id) {
        return id.equals("uc_link_wind") ? List.of(new Node(FUEL, Carrier.HEAT)) : List.of();
    }

    /** Fuel is heat that a boiler gives at the price of the fuel. */
    private static Boiler fuel() {
        BoilerFuel price = new BoilerFuel(BoilerFuel.Unit.CNY, 10, 1, null, null);
        return new Boiler("fuel", FUEL, Series.constant(4, 1e6), price);
    }

    private static Conversion turbine() {
        return new Conversion(
                TURBINE,
                FUEL,
                Toys.NODE,
                Series.constant(4, 0.5),
                Series.constant(4, 12000),
                Series.constant(4, 0.1 * 12000),
                null,
                3,
                0,
                3333,
                0,
                0,
                false,
                ConversionInitial.off(LONG));
    }

    private static Renewable generator() {
        Series availableMw = Series.of(3, 0, 0);
        return new Renewable("gen", Toys.NODE, Renewable.Source.OTHER, 3, availableMw, null, 1, 0);
    }

    /** The power of a store has no limit there; its energy limits it here. */
    private static Storage store() {
        return new Storage(
                "store", Toys.NODE, 10, 10, 0, 10, 1, 1, 0, 0, 0.2, null, 0, 0, null, 0, 0, StorageInitial.stored(1));
    }

    /** A station that cannot pump; 1 m3/s gives 1 MW, so that MWh and m3/s times hours are the same number. */
    private static PumpedStorage hydro() {
        MachineGroup machine = new MachineGroup("a", 1, 0, 100, 0, 1, 1, 0, 0);
        double storedMillionM3 = 100 * 10 * THOUSAND_M3_PER_FLOW_HOUR / 1000;
        Series inflow = Series.generate(10, t -> t < 5 ? 200 : 50);
        double spillCny = 1 / THOUSAND_M3_PER_FLOW_HOUR;
        UpperReservoir upper = new UpperReservoir(0, storedMillionM3, inflow, 1000, spillCny);
        PumpedStorageInitial empty = new PumpedStorageInitial(0, null, List.of());
        return new PumpedStorage("hydro", Toys.NODE, List.of(machine), upper, null, 0, null, 0, 0, empty);
    }
}
