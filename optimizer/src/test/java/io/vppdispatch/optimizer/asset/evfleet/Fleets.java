package io.vppdispatch.optimizer.asset.evfleet;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Series;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Small fleets of an hourly day, with clock times as hours. */
final class Fleets {

    private Fleets() {}

    static Instant at(double hour) {
        return Toys.hours(1).start().plusSeconds(Math.round(3600 * hour));
    }

    /** A session of one vehicle that only charges. */
    static EvSession car(String id, double from, double to, double arrivalMwh, double wantedMwh, double chargeMaxMw) {
        return new EvSession(id, at(from), at(to), arrivalMwh, wantedMwh, chargeMaxMw, 0, wantedMwh, 1, null);
    }

    static EvFleet fleet(@Nullable Double connectionMaxMw, double wearCny, EvSession... sessions) {
        return new EvFleet("fleet", Toys.NODE, List.of(sessions), 0.8, 0.5, connectionMaxMw, wearCny);
    }

    /** Without losses. */
    static EvFleet lossless(EvSession... sessions) {
        return new EvFleet("fleet", Toys.NODE, List.of(sessions), 1, 1.0, null, 0);
    }

    /**
     * The schedule of sessions of single vehicles that begin and end with whole hours, from their net power into the node.
     *
     * @param netMw per session and step, negative where it charges
     */
    static AssetSchedule schedule(EvFleet fleet, double[]... netMw) {
        int steps = netMw[0].length;
        Map<String, double[]> columns = new LinkedHashMap<>();
        for (String name : EvFleetColumns.all(fleet)) {
            columns.put(name, new double[steps]);
        }
        columns.put(AssetSchedule.COST_CNY, new double[steps]);
        for (int k = 0; k < netMw.length; k++) {
            EvSession session = fleet.sessions().get(k);
            double energy = session.arrivalMwh();
            for (int t = 0; t < steps; t++) {
                double charge = Math.max(0, -netMw[k][t]);
                double discharge = Math.max(0, netMw[k][t]);
                add(columns, EvFleetColumns.CHARGE_MW, session, t, charge);
                if (session.feedsBack()) {
                    add(columns, EvFleetColumns.DISCHARGE_MW, session, t, discharge);
                }
                energy += 0.8 * charge - discharge / 0.5;
                boolean isThere = session.arrival().isBefore(at(t + 1))
                        && session.departure().isAfter(at(t));
                add(columns, EvFleetColumns.ENERGY_MWH, session, t, isThere ? energy : 0);
                boolean leaves = session.departure().equals(at(t + 1));
                add(
                        columns,
                        EvFleetColumns.UNMET_MWH,
                        session,
                        t,
                        leaves ? Math.max(0, session.wantedMwh() - energy) : 0);
                columns.get(AssetSchedule.POWER_MW)[t] += netMw[k][t];
            }
        }
        Map<String, Series> series = new LinkedHashMap<>();
        columns.forEach((name, values) -> series.put(name, Series.of(values)));
        return new AssetSchedule("fleet", series);
    }

    private static void add(Map<String, double[]> columns, String name, EvSession session, int t, double value) {
        for (String column : List.of(name, session.id() + "_" + name)) {
            double[] values = columns.get(column);
            values[t] += value;
        }
    }

    static double[] mw(double... values) {
        return Arrays.copyOf(values, values.length);
    }
}
