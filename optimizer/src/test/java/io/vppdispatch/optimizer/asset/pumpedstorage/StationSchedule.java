package io.vppdispatch.optimizer.asset.pumpedstorage;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a station's schedule must say, worked out from counts, output, spill and release. */
final class StationSchedule {

    final double[][] generating;
    final double[][] pumping;
    final double[][] outputMw;
    final double[] spillM3PerS;
    final double[] releaseM3PerS;

    /** Added to a cell, and to everything that follows from it by addition. */
    final double[] extraPumpMw;

    final double[] extraNetMw;
    final double[] extraUpper;
    final double[] extraLower;

    /** Modes of the machines of the first group; null: the first generate, the last pump. */
    @Nullable
    List<Series> machineModes;

    private final PumpedStorage station;
    private final Horizon horizon;
    private final int steps;

    /** Nothing runs. */
    StationSchedule(PumpedStorage station, Horizon horizon) {
        this.station = station;
        this.horizon = horizon;
        this.steps = horizon.steps();
        int groups = station.groups().size();
        generating = new double[groups][steps];
        pumping = new double[groups][steps];
        outputMw = new double[groups][steps];
        spillM3PerS = new double[steps];
        releaseM3PerS = new double[steps];
        extraPumpMw = new double[steps];
        extraNetMw = new double[steps];
        extraUpper = new double[steps];
        extraLower = new double[steps];
    }

    void generate(int group, int step, double machines, double mw) {
        generating[group][step] = machines;
        outputMw[group][step] = mw;
    }

    /** The schedule of the problem {@link Station#alone}. */
    Schedule toSchedule() {
        double[] generate = new double[steps];
        double[] pump = extraPumpMw.clone();
        double[] mode = new double[steps];
        double[] cost = new double[steps];
        double[] raised = new double[steps];
        Map<String, Series> groups = new LinkedHashMap<>();
        for (int g = 0; g < station.groups().size(); g++) {
            MachineGroup group = station.groups().get(g);
            GroupInitial before = station.initial().group(group.id());
            double[] generateStarts = starts(generating[g], before.generating());
            double[] pumpStarts = starts(pumping[g], before.pumping());
            for (int t = 0; t < steps; t++) {
                generate[t] += outputMw[g][t];
                pump[t] += group.pumpMw() * pumping[g][t];
                raised[t] += group.pumpMw() * pumping[g][t] / group.pumpMwPerM3PerS()
                        - outputMw[g][t] / group.generateMwPerM3PerS();
                mode[t] += generating[g][t] > 0 && pumping[g][t] > 0
                        ? 2
                        : Math.signum(generating[g][t]) - Math.signum(pumping[g][t]);
                cost[t] += group.startGenerateCny() * generateStarts[t] + group.startPumpCny() * pumpStarts[t];
            }
            groups.put(group.id() + "_generating", Series.of(generating[g]));
            groups.put(group.id() + "_pumping", Series.of(pumping[g]));
            groups.put(group.id() + "_generate_mw", Series.of(outputMw[g]));
            groups.put(group.id() + "_generate_starts", Series.of(generateStarts));
            groups.put(group.id() + "_pump_starts", Series.of(pumpStarts));
            putMachines(groups, group, g);
        }
        Series net = Series.generate(steps, t -> generate[t] - pump[t] + extraNetMw[t]);
        Map<String, Series> columns = new LinkedHashMap<>();
        columns.put("power_mw", net);
        columns.put("generate_mw", Series.of(generate));
        columns.put("pump_mw", Series.of(pump));
        columns.put("mode", Series.of(mode).map(x -> x == 2 && station.hydraulicShortCircuit() ? 2 : Math.signum(x)));
        putWater(columns, raised, cost);
        columns.putAll(groups);
        columns.put("cost_cny", Series.of(cost));
        Map<String, Series> node = new LinkedHashMap<>();
        node.put(Schedule.SHORTAGE_MW, net.map(mw -> Math.max(0, -mw)));
        node.put(Schedule.SURPLUS_MW, net.map(mw -> Math.max(0, mw)));
        return new Schedule(
                List.of(new AssetSchedule("phs", columns)), List.of(new AssetSchedule(Toys.NODE, node)), List.of());
    }

    /** The first machines generate, the last ones pump. */
    private void putMachines(Map<String, Series> groups, MachineGroup group, int g) {
        for (int machine = 1; machine <= group.count(); machine++) {
            int m = machine;
            groups.put(
                    group.id() + "_machine" + m + "_mode",
                    machineModes != null
                            ? machineModes.get(m - 1)
                            : Series.generate(
                                    steps,
                                    t -> m <= generating[g][t] ? 1 : m > group.count() - pumping[g][t] ? -1 : 0));
        }
    }

    private void putWater(Map<String, Series> columns, double[] raised, double[] cost) {
        double[] upper = new double[steps];
        double[] lower = new double[steps];
        double up = 1000 * station.initial().upperMillionM3();
        Double lowerMillionM3 = station.initial().lowerMillionM3();
        double low = lowerMillionM3 == null ? 0 : 1000 * lowerMillionM3;
        Series inflow = station.upper().inflowM3PerS();
        for (int t = 0; t < steps; t++) {
            double thousandsPerFlow = 3.6 * horizon.hours(t);
            up += thousandsPerFlow * (raised[t] + (inflow == null ? 0 : inflow.at(t)) - spillM3PerS[t]) + extraUpper[t];
            low += thousandsPerFlow * (spillM3PerS[t] - raised[t] - releaseM3PerS[t]) + extraLower[t];
            upper[t] = up;
            lower[t] = low;
            cost[t] += station.upper().spillCnyPerThousandM3() * thousandsPerFlow * spillM3PerS[t];
        }
        Double target = station.endTargetUpperMillionM3();
        columns.put("upper_thousand_m3", Series.of(upper));
        columns.put("spill_m3_per_s", Series.of(spillM3PerS));
        if (station.lower() != null) {
            columns.put("lower_thousand_m3", Series.of(lower));
            columns.put("release_m3_per_s", Series.of(releaseM3PerS));
        }
        columns.put(
                "above_target_thousand_m3",
                Series.of(upper).map(volume -> target == null ? 0 : volume - 1000 * target));
    }

    private double[] starts(double[] running, double before) {
        double[] starts = new double[steps];
        for (int t = 0; t < steps; t++) {
            starts[t] = Math.max(0, running[t] - (t == 0 ? before : running[t - 1]));
        }
        return starts;
    }
}
