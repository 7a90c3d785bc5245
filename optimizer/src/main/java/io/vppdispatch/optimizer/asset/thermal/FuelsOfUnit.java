package io.vppdispatch.optimizer.asset.thermal;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.FuelUse;
import io.vppdispatch.optimizer.data.Names;
import io.vppdispatch.optimizer.time.Horizon;
import java.util.ArrayList;
import java.util.List;

/** Which supplies a unit burns from, and how much its schedule says. */
final class FuelsOfUnit {

    private static final String SUPPLY = "supply";

    private FuelsOfUnit() {}

    static List<FuelUse> of(ThermalUnit unit) {
        List<FuelUse> uses = new ArrayList<>();
        String counted = Names.key(unit.fuel().unit());
        if (unit.fuel().supply() != null) {
            uses.add(new FuelUse(List.of("fuel", SUPPLY), unit.fuel().supply(), counted));
        }
        SecondFuel second = unit.fuel().second();
        if (second != null && second.supply() != null) {
            uses.add(new FuelUse(List.of("fuel", "second", SUPPLY), second.supply(), counted));
        }
        return uses;
    }

    static double burntUnits(ThermalUnit unit, AssetSchedule schedule, Horizon horizon, String supply, int step) {
        double hours = horizon.hours(step);
        SecondFuel other = unit.fuel().second();
        double second = other == null ? 0 : hours * schedule.at(ThermalColumns.secondFuel(unit), step);
        double burnt = 0;
        if (supply.equals(unit.fuel().supply())) {
            burnt += hours * schedule.at(ThermalColumns.fuel(unit), step) + ofStart(unit, schedule, step) - second;
        }
        if (other != null && supply.equals(other.supply())) {
            burnt += second;
        }
        return burnt;
    }

    private static double ofStart(ThermalUnit unit, AssetSchedule schedule, int step) {
        long tier = schedule.count(ThermalColumns.START_TIER, step);
        boolean known = tier >= 1 && tier <= unit.startTiers().size();
        return known ? unit.startTiers().get((int) tier - 1).fuelUnits() : 0;
    }
}
