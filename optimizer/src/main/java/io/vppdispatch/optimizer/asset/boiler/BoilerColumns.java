package io.vppdispatch.optimizer.asset.boiler;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.OnOff;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Columns of a boiler's schedule beside its cost. */
final class BoilerColumns {

    private BoilerColumns() {}

    static List<String> of(Boiler boiler) {
        List<String> names = new ArrayList<>(List.of(AssetSchedule.POWER_MW, fuel(boiler)));
        if (boiler.isCommitted()) {
            names.addAll(List.of(OnOff.ON, OnOff.START, OnOff.STOP));
        }
        return names;
    }

    /** {@code fuel_gj_per_h}. */
    static String fuel(Boiler boiler) {
        return "fuel_" + boiler.fuel().unit().name().toLowerCase(Locale.ROOT) + "_per_h";
    }
}
