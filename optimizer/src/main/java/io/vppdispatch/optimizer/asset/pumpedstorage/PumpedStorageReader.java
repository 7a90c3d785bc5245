package io.vppdispatch.optimizer.asset.pumpedstorage;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.ScheduleReader;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Reads a station's schedule; counts are whole numbers whatever the last digit of the solver says. */
final class PumpedStorageReader implements ScheduleReader {

    private final PumpedStorage station;
    private final StationVars vars;
    private final Horizon horizon;
    private final List<Double> marginalCnyPerMwh;
    private final int steps;

    PumpedStorageReader(PumpedStorage station, StationVars vars, Horizon horizon, List<Double> marginalCnyPerMwh) {
        this.station = station;
        this.vars = vars;
        this.horizon = horizon;
        this.marginalCnyPerMwh = marginalCnyPerMwh;
        this.steps = horizon.steps();
    }

    @Override
    public AssetSchedule read(Values values) {
        double[] generate = new double[steps];
        double[] pump = new double[steps];
        double[] mode = new double[steps];
        Series band = bands(values);
        Map<String, Series> groups = new LinkedHashMap<>();
        for (GroupPower power : vars.powers()) {
            Series generating = whole(values, power.counts().generating());
            Series pumping = whole(values, power.counts().pumping());
            Series output = read(values, power::outputMw);
            Series pumped = pumped(power, pumping, band, values);
            for (int t = 0; t < steps; t++) {
                generate[t] += output.at(t);
                pump[t] += pumped.at(t);
                mode[t] = mode(mode[t], generating.at(t) > 0, pumping.at(t) > 0);
            }
            putGroup(groups, power.group(), generating, pumping, output, pumped);
        }
        Map<String, Series> columns = new LinkedHashMap<>();
        columns.put(AssetSchedule.POWER_MW, Series.generate(steps, t -> generate[t] - pump[t]));
        columns.put(PumpedStorageColumns.GENERATE_MW, Series.of(generate));
        columns.put(PumpedStorageColumns.PUMP_MW, Series.of(pump));
        columns.put(PumpedStorageColumns.MODE, Series.of(mode));
        columns.putAll(water(values));
        if (station.isBanded()) {
            columns.put(PumpedStorageColumns.HEAD_BAND, band);
            columns.put(PumpedStorageColumns.HEAD_ERROR, new HeadError(station, horizon).of(columns, groups));
        }
        if (station.endValueRule() != EndValueRule.GIVEN) {
            double value = EndRows.valueCnyPerThousandM3(station, marginalCnyPerMwh);
            columns.put(PumpedStorageColumns.WATER_VALUE, Series.constant(steps, value));
        }
        columns.putAll(groups);
        new ReserveReader(vars).put(columns, values);
        return new AssetSchedule(station.id(), columns);
    }

    private static double mode(double before, boolean generates, boolean pumps) {
        boolean alsoGenerates = generates || before > 0;
        boolean alsoPumps = pumps || before == -1 || before == 2;
        return alsoGenerates && alsoPumps ? 2 : alsoGenerates ? 1 : alsoPumps ? -1 : 0;
    }

    /** At fixed speed from whole machines, so that the last digit of the solver does not show. */
    private Series pumped(GroupPower power, Series pumping, Series band, Values values) {
        return power.pump() != null
                ? read(values, power::pumpMw)
                : Series.generate(
                        steps,
                        t -> pumping.at(t)
                                * power.limits().get((int) band.at(t) - 1).pumpMw());
    }

    /** Number of the band that holds, from 1. */
    private Series bands(Values values) {
        return Series.generate(steps, t -> {
            int held = 0;
            for (int b = 1; b < vars.bands().count(); b++) {
                boolean isMore = values.of(vars.bands().chosen(b, t))
                        > values.of(vars.bands().chosen(held, t));
                held = isMore ? b : held;
            }
            return held + 1;
        });
    }

    private void putGroup(
            Map<String, Series> groups,
            MachineGroup group,
            Series generating,
            Series pumping,
            Series output,
            Series pumped) {
        GroupInitial before = station.initial().group(group.id());
        groups.put(PumpedStorageColumns.generating(group), generating);
        groups.put(PumpedStorageColumns.pumping(group), pumping);
        groups.put(PumpedStorageColumns.generateMw(group), output);
        groups.put(PumpedStorageColumns.generateStarts(group), starts(generating, before.generating()));
        groups.put(PumpedStorageColumns.pumpStarts(group), starts(pumping, before.pumping()));
        if (group.isVariableSpeed()) {
            groups.put(PumpedStorageColumns.pumpMw(group), pumped);
        }
        List<Series> machines = new HandOut(station, group, horizon).modes(generating, pumping);
        for (int m = 0; m < machines.size(); m++) {
            groups.put(PumpedStorageColumns.machineMode(group, m + 1), machines.get(m));
        }
    }

    private Map<String, Series> water(Values values) {
        Map<String, Series> columns = new LinkedHashMap<>();
        Series upper = plain(values, vars.upper());
        columns.put(PumpedStorageColumns.UPPER, upper);
        columns.put(PumpedStorageColumns.SPILL_M3S, plain(values, vars.spill()));
        LowerVars lower = vars.lower();
        if (lower != null) {
            columns.put(PumpedStorageColumns.LOWER, plain(values, lower.volume()));
            columns.put(PumpedStorageColumns.RELEASE_M3S, plain(values, lower.release()));
        }
        columns.put(
                PumpedStorageColumns.ABOVE_TARGET,
                Series.generate(
                        steps,
                        t -> station.hasTarget() ? upper.at(t) - EndRows.targetThousandM3(station, horizon, t) : 0));
        return columns;
    }

    private Series read(Values values, IntFunction<Expr> expression) {
        return Series.generate(steps, t -> expression.apply(t).value(values));
    }

    private static Series plain(Values values, Var[] vars) {
        return Series.generate(vars.length, t -> values.of(vars[t]));
    }

    private static Series whole(Values values, Var[] vars) {
        return Series.generate(vars.length, t -> Math.round(values.of(vars[t])));
    }

    private static Series starts(Series running, int before) {
        return Series.generate(running.steps(), t -> Math.max(0, running.at(t) - (t > 0 ? running.at(t - 1) : before)));
    }
}
