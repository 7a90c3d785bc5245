package io.vppdispatch.optimizer.asset.pumpedstorage;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.system.ReserveProduct;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of the columns of a station's schedule. Volumes count in 1000 m3, so that three decimals are a cubic metre; the lower
 * reservoir has columns only where there is one.
 */
final class PumpedStorageColumns {

    static final String GENERATE_MW = "generate_mw";
    static final String PUMP_MW = "pump_mw";

    /** 1 while machines generate, -1 while machines pump, 2 while both do, 0 at rest. */
    static final String MODE = "mode";

    /** Volume at the end of the step. */
    static final String UPPER = "upper_thousand_m3";

    static final String LOWER = "lower_thousand_m3";
    static final String SPILL_M3S = "spill_m3_per_s";
    static final String RELEASE_M3S = "release_m3_per_s";

    /** Upper volume less what is wanted were the horizon to end with the step, 0 without a target. */
    static final String ABOVE_TARGET = "above_target_thousand_m3";

    /** Number of the head band, from 1; only where there are several. */
    static final String HEAD_BAND = "head_band";

    /** Water that a linear head would have raised beyond what the band says; only where there are several. */
    static final String HEAD_ERROR = "head_error_thousand_m3";

    /** Value of water at the end; only where it is computed. */
    static final String WATER_VALUE = "water_value_cny_per_thousand_m3";

    private static final Pattern HELD = Pattern.compile("held_(.+)min_(down|up)_m3_per_s");

    private PumpedStorageColumns() {}

    static String generating(MachineGroup group) {
        return group.id() + "_generating";
    }

    static String pumping(MachineGroup group) {
        return group.id() + "_pumping";
    }

    static String generateMw(MachineGroup group) {
        return group.id() + "_generate_mw";
    }

    static String generateStarts(MachineGroup group) {
        return group.id() + "_generate_starts";
    }

    static String pumpStarts(MachineGroup group) {
        return group.id() + "_pump_starts";
    }

    /** Pumping power of a group of variable speed. */
    static String pumpMw(MachineGroup group) {
        return group.id() + "_pump_mw";
    }

    /** 1 while a machine, counted from 1, generates, -1 while it pumps, 0 while it is off. */
    static String machineMode(MachineGroup group, int machine) {
        return group.id() + "_machine" + machine + "_mode";
    }

    /** Reserve held for a product by the whole station. */
    static String reserve(ReserveProduct product) {
        return "reserve_" + product.id() + "_mw";
    }

    /** Flow between the reservoirs if all reserve of one direction and hold time is called. */
    static String held(double holdMinutes, boolean isDown) {
        String minutes = holdMinutes == Math.rint(holdMinutes)
                ? Long.toString((long) holdMinutes)
                : Double.toString(holdMinutes);
        return "held_" + minutes + "min_" + (isDown ? "down" : "up") + "_m3_per_s";
    }

    /** Hold time of a column of {@link #held}, 0 for other columns, minutes. */
    static double holdMinutes(String column) {
        Matcher held = HELD.matcher(column);
        return held.matches() ? Double.parseDouble(held.group(1)) : 0;
    }

    static List<String> of(PumpedStorage station, List<ReserveProduct> products) {
        List<String> names =
                new ArrayList<>(List.of(AssetSchedule.POWER_MW, GENERATE_MW, PUMP_MW, MODE, UPPER, SPILL_M3S));
        if (station.lower() != null) {
            names.addAll(List.of(LOWER, RELEASE_M3S));
        }
        names.add(ABOVE_TARGET);
        if (station.isBanded()) {
            names.addAll(List.of(HEAD_BAND, HEAD_ERROR));
        }
        if (station.endValueRule() != EndValueRule.GIVEN) {
            names.add(WATER_VALUE);
        }
        for (MachineGroup group : station.groups()) {
            names.addAll(List.of(
                    generating(group), pumping(group), generateMw(group), generateStarts(group), pumpStarts(group)));
            if (group.isVariableSpeed()) {
                names.add(pumpMw(group));
            }
            for (int machine = 1; machine <= group.count(); machine++) {
                names.add(machineMode(group, machine));
            }
        }
        if (station.holdsReserve()) {
            addReserve(names, station, products);
        }
        return names;
    }

    private static void addReserve(List<String> names, PumpedStorage station, List<ReserveProduct> products) {
        for (ReserveProduct product : products) {
            names.add(reserve(product));
            for (MachineGroup group : station.groups()) {
                ReservePart.of(group, product).forEach(part -> names.add(part.column(group, product)));
            }
        }
        for (double minutes : holdMinutes(products)) {
            names.addAll(List.of(held(minutes, true), held(minutes, false)));
        }
    }

    static List<Double> holdMinutes(List<ReserveProduct> products) {
        return products.stream().map(ReserveProduct::holdMinutes).distinct().toList();
    }
}
