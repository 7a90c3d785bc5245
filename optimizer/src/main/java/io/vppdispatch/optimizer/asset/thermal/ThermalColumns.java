package io.vppdispatch.optimizer.asset.thermal;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.data.Names;
import io.vppdispatch.optimizer.system.ReserveProduct;
import java.util.ArrayList;
import java.util.List;

/** Names of the columns of a thermal unit's schedule. */
final class ThermalColumns {

    static final String ON = "on";
    static final String START = "start";
    static final String STOP = "stop";
    /** 0 without a start, 1 for the hottest tier. */
    static final String START_TIER = "start_tier";

    /** Heat fed into the heat node. */
    static final String HEAT = "heat_mw";

    /** Power fed in below the paid base load while on. */
    static final String DEEP = "deep_mw";

    /** 1 while oil is burnt. */
    static final String OIL = "oil";

    /** Reserve of all products with more output; a column where others stand beside them. */
    static final String UP_RESERVE = "up_reserve_mw";

    private static final String RESERVE_PREFIX = "reserve_";

    private ThermalColumns() {}

    static String fuel(ThermalUnit unit) {
        return "fuel_" + Names.key(unit.fuel().unit()) + "_per_h";
    }

    static String reserve(ReserveProduct product) {
        return RESERVE_PREFIX + product.id() + "_mw";
    }

    static boolean hasUpReserve(List<ReserveProduct> products) {
        return products.stream().anyMatch(product -> !product.isUp());
    }

    /** Equivalent condensing output: power and what power is lost to heat, MW. */
    static double boilerMw(ThermalUnit unit, AssetSchedule schedule, int step) {
        double power = schedule.at(AssetSchedule.POWER_MW, step);
        return unit.heat() == null ? power : power + unit.powerLossPerHeat() * schedule.at(HEAT, step);
    }

    /** Reserve over all products with more output, MW. */
    static double upReserve(AssetSchedule schedule, int step) {
        if (schedule.columns().containsKey(UP_RESERVE)) {
            return schedule.at(UP_RESERVE, step);
        }
        return schedule.columns().keySet().stream()
                .filter(name -> name.startsWith(RESERVE_PREFIX))
                .mapToDouble(name -> schedule.at(name, step))
                .sum();
    }

    static List<String> all(ThermalUnit unit, List<ReserveProduct> products) {
        List<String> names = new ArrayList<>(List.of(AssetSchedule.POWER_MW, ON, START, STOP, START_TIER, fuel(unit)));
        if (unit.heat() != null) {
            names.add(HEAT);
        }
        DeepPeakShaving deep = unit.deepPeakShaving();
        if (deep != null) {
            names.add(DEEP);
        }
        if (deep != null && deep.oil() != null) {
            names.add(OIL);
        }
        products.forEach(product -> names.add(reserve(product)));
        if (hasUpReserve(products)) {
            names.add(UP_RESERVE);
        }
        return names;
    }
}
