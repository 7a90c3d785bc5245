package io.vppdispatch.cases.importers;

import io.vppdispatch.optimizer.asset.renewable.Renewable;
import io.vppdispatch.optimizer.asset.thermal.Fuel;
import io.vppdispatch.optimizer.asset.thermal.FuelPoint;
import io.vppdispatch.optimizer.asset.thermal.StartTier;
import io.vppdispatch.optimizer.asset.thermal.ThermalInitial;
import io.vppdispatch.optimizer.asset.thermal.ThermalUnit;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A generator of PyPSA. One that may be committed, or whose limits stay, is a thermal unit, which must run unless it may be
 * committed; one whose limits differ by snapshot or that weather drives is a renewable plant.
 */
final class PypsaGenerator {

    private static final double LONG_HOURS = 1e5;
    private static final double GJ_PER_MWH = 3.6;
    private static final int HOUR_MINUTES = 60;
    /** Words of a carrier that weather drives: as a whole word, as hydrogen is no hydro. */
    private static final Map<String, Renewable.Source> WEATHER = Map.of(
            "wind", Renewable.Source.WIND,
            "onwind", Renewable.Source.WIND,
            "offwind", Renewable.Source.WIND,
            "solar", Renewable.Source.PV,
            "pv", Renewable.Source.PV,
            "ror", Renewable.Source.HYDRO,
            "hydro", Renewable.Source.HYDRO);

    private static final List<String> LABELS = List.of(
            "type",
            "control",
            "q_set",
            "capital_cost",
            "overnight_cost",
            "discount_rate",
            "fom_cost",
            "build_year",
            "lifetime",
            "weight",
            "p",
            "q",
            "status",
            "start_up",
            "shut_down",
            "carrier",
            "efficiency");

    private final PypsaNetwork network;
    private final boolean isCapped;

    PypsaGenerator(PypsaNetwork network, boolean isCapped) {
        this.network = network;
        this.isCapped = isCapped;
    }

    void read(PypsaRow row) {
        double capacityMw = row.capacity("p_nom");
        Series least = row.series("p_min_pu", 0).map(pu -> pu * capacityMw);
        Series most = row.series("p_max_pu", 1).map(pu -> pu * capacityMw);
        refuseWhatIsMissing(row);
        if (isCapped && network.co2(row) < 0) {
            row.refuse("carrier", "co2_emissions below 0 would add to what the cap allows");
        }
        boolean emits = isCapped && network.co2(row) > 0;
        boolean isSteady = least.min() == least.max() && most.min() == most.max();
        Optional<Renewable.Source> weather = weather(row);
        boolean isUnit = row.flag("committable", false) || emits || hasRamp(row) || (isSteady && weather.isEmpty());
        if (isUnit && !isSteady) {
            row.refuse(
                    least.min() == least.max() ? "p_max_pu" : "p_min_pu",
                    "the limits of a unit that may be committed, ramps or emits differ by snapshot");
        }
        if (isUnit) {
            unit(row, least.at(0), most.at(0), emits);
        } else {
            plant(row, capacityMw, least, most, weather.orElse(Renewable.Source.OTHER));
        }
        row.finish(LABELS);
    }

    private static void refuseWhatIsMissing(PypsaRow row) {
        row.refuseUnless("sign", 1, "a generator feeds in");
        row.refuseUnless("p_set", 0, "the output is free");
        row.refuseUnless("marginal_cost_quadratic", 0, "costs are piecewise linear");
        row.refuseUnless("e_sum_min", Double.NEGATIVE_INFINITY, "the energy over the horizon is free");
        row.refuseUnless("e_sum_max", Double.POSITIVE_INFINITY, "the energy over the horizon is free");
    }

    private static boolean hasRamp(PypsaRow row) {
        return row.has("ramp_limit_up") || row.has("ramp_limit_down");
    }

    private static Optional<Renewable.Source> weather(PypsaRow row) {
        String carrier = row.text("carrier", "").toLowerCase(Locale.ROOT);
        return Stream.of(carrier.split("[^a-z]+", -1))
                .filter(WEATHER::containsKey)
                .map(WEATHER::get)
                .findFirst();
    }

    private void plant(PypsaRow row, double capacityMw, Series least, Series most, Renewable.Source source) {
        network.assembly()
                .asset(
                        new Renewable(
                                network.assembly().id("plant", row.name()),
                                network.node(row, "bus"),
                                source,
                                Math.max(capacityMw, Math.max(0, most.max())),
                                most,
                                least.min() == 0 && least.max() == 0 ? null : least,
                                row.fixed("marginal_cost", 0),
                                0),
                        row.pointer());
    }

    private void unit(PypsaRow row, double leastMw, double mostMw, boolean emits) {
        boolean isCommittable = row.flag("committable", false);
        double minDownHours = network.hours(row, "min_down_time", 0);
        double startCny = row.fixed("start_up_cost", 0);
        Double rampUp = ramp(row, "ramp_limit_up");
        Double rampDown = ramp(row, "ramp_limit_down");
        network.assembly()
                .asset(
                        new ThermalUnit(
                                network.assembly().id("unit", row.name()),
                                network.node(row, "bus"),
                                leastMw,
                                mostMw,
                                rampUp,
                                rampDown,
                                limit(row, "ramp_limit_start_up", isCommittable, leastMw),
                                limit(row, "ramp_limit_shut_down", isCommittable, leastMw),
                                network.hours(row, "min_up_time", 0),
                                minDownHours,
                                startCny == 0 ? List.of() : List.of(new StartTier(0, startCny, List.of())),
                                List.of(),
                                row.fixed("shut_down_cost", 0),
                                fuel(row, leastMw, mostMw, emits),
                                !isCommittable,
                                List.of(),
                                initial(row, isCommittable, leastMw, mostMw, rampUp, rampDown)),
                        row.pointer());
    }

    /** A share of the capacity per snapshot, as MW per minute. */
    private @Nullable Double ramp(PypsaRow row, String key) {
        if (!row.has(key)) {
            return null;
        }
        if (!network.horizon().isUniform()) {
            row.refuse(key, "it is per snapshot, whose lengths differ");
        }
        return row.fixed(key, 1) * row.capacity("p_nom") / (network.horizon().hours(0) * HOUR_MINUTES);
    }

    /** A share of the capacity that a start or stop may jump. */
    private static @Nullable Double limit(PypsaRow row, String key, boolean isCommittable, double leastMw) {
        if (!isCommittable) {
            row.note(key, "it is not committed");
            return null;
        }
        double share = row.fixed(key, 1);
        double mw = share * row.capacity("p_nom");
        if (mw < leastMw) {
            row.refuse(key, "a unit starts and stops at its minimum or above");
        }
        return share == 1 ? null : Double.valueOf(Math.max(leastMw, mw));
    }

    /** Energy that emits counts in GJ, so that its CO2 counts with it; else the curve is money. */
    private Fuel fuel(PypsaRow row, double leastMw, double mostMw, boolean emits) {
        double cost = row.fixed("marginal_cost", 0);
        double standBy = row.fixed("stand_by_cost", 0);
        double efficiency = row.fixed("efficiency", 1);
        double gjPerMwh = GJ_PER_MWH / efficiency;
        double perMwh = emits ? gjPerMwh : cost;
        if (emits && standBy != 0) {
            row.refuse("stand_by_cost", "the fuel of a unit that emits is counted by its energy");
        }
        FuelPoint first = new FuelPoint(leastMw, standBy + perMwh * leastMw);
        List<FuelPoint> curve =
                mostMw > leastMw ? List.of(first, new FuelPoint(mostMw, standBy + perMwh * mostMw)) : List.of(first);
        return emits
                ? new Fuel(Fuel.Unit.GJ, cost / gjPerMwh, curve, null, network.co2(row) / GJ_PER_MWH)
                : new Fuel(Fuel.Unit.CNY, 1, curve);
    }

    /**
     * On for as many snapshots as up_time_before says, or off. PyPSA lets the first snapshot ramp from anywhere: so does an output
     * before it from which both limits are reached.
     */
    private ThermalInitial initial(
            PypsaRow row,
            boolean isCommittable,
            double leastMw,
            double mostMw,
            @Nullable Double up,
            @Nullable Double down) {
        double stepMinutes = network.horizon().hours(0) * HOUR_MINUTES;
        double hoursOn = network.hours(row, "up_time_before", 1);
        double hoursOff = network.hours(row, "down_time_before", 0);
        if (isCommittable && hoursOn == 0) {
            return ThermalInitial.off(hoursOff == 0 ? LONG_HOURS : hoursOff);
        }
        double before = up == null ? leastMw : Math.max(leastMw, mostMw - up * stepMinutes);
        if (down != null && before - down * stepMinutes > leastMw) {
            row.refuse("ramp_limit_up", "no output before the first snapshot leaves that free");
        }
        return ThermalInitial.on(before, isCommittable ? hoursOn : LONG_HOURS);
    }
}
