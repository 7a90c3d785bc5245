package io.vppdispatch.optimizer.asset.thermal;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.time.Horizon;
import java.util.ArrayList;
import java.util.List;

/**
 * How long a unit has been in each deep band at the end of a schedule, by its equivalent condensing output. Output exactly at the top of a band belongs to the stay
 * beside it, so that a stay may begin and end there.
 */
final class DeepHours {

    private static final double SAME_MW = 1e-3;
    private static final double NOT_IN = -1;

    private final ThermalUnit unit;
    private final AssetSchedule schedule;
    private final Horizon horizon;

    DeepHours(ThermalUnit unit, AssetSchedule schedule, Horizon horizon) {
        this.unit = unit;
        this.schedule = schedule;
        this.horizon = horizon;
    }

    /** Hours since output went below the top of each band it is in; empty where no band has a least time. */
    List<Double> atEnd() {
        List<Double> hours = new ArrayList<>();
        DeepPeakShaving deep = unit.deepPeakShaving();
        if (deep == null || !deep.hasMinStay()) {
            return hours;
        }
        for (int i = 0; i < deep.bands().size(); i++) {
            double in = hoursBelow(deep.topMw(unit, i), i);
            if (in == NOT_IN) {
                break;
            }
            hours.add(in);
        }
        return hours;
    }

    private double hoursBelow(double topMw, int band) {
        List<Double> before = unit.initial().deepHours();
        double in = before.size() > band ? before.get(band) : NOT_IN;
        double atTop = 0;
        for (int t = 0; t < horizon.steps(); t++) {
            double power = ThermalColumns.boilerMw(unit, schedule, t);
            if (!schedule.is(ThermalColumns.ON, t) || power > topMw + SAME_MW) {
                in = NOT_IN;
                atTop = 0;
            } else if (in != NOT_IN) {
                in += horizon.hours(t);
            } else if (power < topMw - SAME_MW) {
                in = atTop + horizon.hours(t);
            } else {
                atTop += horizon.hours(t);
            }
        }
        return in;
    }
}
