package io.vppdispatch.optimizer.asset.thermal;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AuditScope;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Ledger;
import io.vppdispatch.optimizer.system.Market;
import io.vppdispatch.optimizer.time.Horizon;

/**
 * Follows output through the bands below the paid base load: how deep, how long, with oil or without, and what it costs. Paid is
 * what is missing at the meter; boiler and turbine, with their fuel, wear, oil and stays, go by output as it were without heat.
 */
final class DeepAudit {

    /** CO2 of a tonne of oil where the case gives none but counts that of the fuel. */
    private static final double DIESEL_CO2_T_PER_T = 3.1;

    private static final double SECOND_HOURS = 1.0 / 3600;
    private static final double NEAR_MW = 1e-3;

    private final ThermalUnit unit;
    private final DeepPeakShaving deep;
    private final AssetSchedule schedule;
    private final AuditScope scope;
    private final HeatAudit heat;
    private final Horizon horizon;

    DeepAudit(ThermalUnit unit, DeepPeakShaving deep, AssetSchedule schedule, AuditScope scope, HeatAudit heat) {
        this.unit = unit;
        this.deep = deep;
        this.schedule = schedule;
        this.scope = scope;
        this.heat = heat;
        this.horizon = scope.horizon();
    }

    void run() {
        for (int t = 0; t < horizon.steps(); t++) {
            double below = isOn(t) ? Math.max(0, baseMw() - meteredMw(t)) : 0;
            scope.equalMw(ThermalRule.DEPTH, t, schedule.at(ThermalColumns.DEEP, t), below, 2);
            auditOil(t);
            countMoney(t);
        }
        for (int band = 0; band < deep.bands().size(); band++) {
            auditStay(band);
        }
    }

    private double baseMw() {
        return shareMw(deep.paidBaseLoadShare());
    }

    private double shareMw(double share) {
        return share * (deep.ratedMw() == null ? unit.maxMw() : deep.ratedMw());
    }

    private double topMw(int band) {
        return band == 0 ? baseMw() : shareMw(deep.bands().get(band - 1).downToShare());
    }

    private boolean isOn(int t) {
        return schedule.is(ThermalColumns.ON, t);
    }

    private double meteredMw(int t) {
        return schedule.at(AssetSchedule.POWER_MW, t);
    }

    private double power(int t) {
        return heat.withoutHeatMw(t);
    }

    /** The slice of the metered depth that lies in a band, MW; heat takes power below the minimum into the last band. */
    private double paidSlice(int band, int t) {
        boolean isLast = band + 1 == deep.bands().size();
        double bottom = isLast ? 0 : shareMw(deep.bands().get(band).downToShare());
        return isOn(t) ? Math.max(0, topMw(band) - Math.max(bottom, meteredMw(t))) : 0;
    }

    /** The slice of the depth that lies in a band, MW. */
    private double slice(int band, int t) {
        double bottom = Math.max(unit.minMw(), shareMw(deep.bands().get(band).downToShare()));
        return isOn(t) ? Math.max(0, topMw(band) - Math.max(bottom, power(t))) : 0;
    }

    /** Fuel burnt for depth beyond the curve, per hour. */
    double fuelPerH(int t) {
        double fuel = 0;
        for (int band = 0; band < deep.bands().size(); band++) {
            fuel += deep.bands().get(band).extraFuelPerMwh() * slice(band, t);
        }
        return fuel;
    }

    /** Most fuel per MWh of depth. */
    double steepest() {
        return deep.bands().stream()
                .mapToDouble(DeepBand::extraFuelPerMwh)
                .max()
                .orElse(0);
    }

    private void auditOil(int t) {
        OilSupport oil = deep.oil();
        if (oil == null) {
            return;
        }
        double lit = schedule.at(ThermalColumns.OIL, t);
        scope.holds(ThermalRule.SLICE, t, lit == 0 || lit == 1, "oil is " + lit + ", not 0 or 1");
        if (isOn(t) && lit < 0.5) {
            scope.atMostMw(ThermalRule.SLICE, t, oil.belowMw(), power(t), heat.weight());
        }
        if (lit > 0.5) {
            scope.holds(ThermalRule.FULL_SLICE, t, isOn(t), "oil is burnt while off");
            scope.atMostMw(ThermalRule.FULL_SLICE, t, power(t), oil.belowMw(), heat.weight());
            scope.costOfCount(CostKind.OIL, t, oil.oilTPerH() * oil.priceCnyPerT() * horizon.hours(t), 1);
            double burntT = oil.oilTPerH() * horizon.hours(t);
            if (oil.co2TPerT() != null) {
                scope.count(Ledger.CO2, t, oil.co2TPerT(), burntT);
            } else if (unit.fuel().co2TPerUnit() != null) {
                scope.count(Ledger.CO2, t, DIESEL_CO2_T_PER_T, burntT);
            }
        }
    }

    private void countMoney(int t) {
        for (int band = 0; band < deep.bands().size(); band++) {
            DeepBand data = deep.bands().get(band);
            double mwh = horizon.hours(t);
            double slice = slice(band, t);
            if (data.wearCnyPerMwh() != 0) {
                scope.cost(CostKind.WEAR, t, mwh * data.wearCnyPerMwh(), slice);
            }
            if (data.compensationCnyPerMwh() != 0 && scope.objective().market() == Market.PEAK_SHAVING) {
                scope.cost(CostKind.COMPENSATION, t, mwh * data.compensationCnyPerMwh(), paidSlice(band, t));
            }
        }
    }

    /**
     * Walks along the runs of output at or below the top of a band. A run that gets below the top is a stay; it may end before
     * its time only by a stop, and freely if the unit came up in it.
     */
    private void auditStay(int band) {
        double needed = deep.bands().get(band).minStayHours();
        if (needed == 0) {
            return;
        }
        ThermalInitial initial = unit.initial();
        boolean stays = initial.on() && initial.deepHours().size() > band;
        double run = stays ? initial.deepHours().get(band) : 0;
        boolean cameUpThere = stays && run >= initial.hours() - SECOND_HOURS;
        boolean wasOn = initial.on();
        for (int t = 0; t < horizon.steps(); t++) {
            boolean left = wasOn && isOn(t) && power(t) > topMw(band) + NEAR_MW;
            if (left && stays && !cameUpThere) {
                boolean longEnough = run >= needed - SECOND_HOURS;
                scope.holds(ThermalRule.STAY, t, longEnough, "left band " + (band + 1) + " after " + run + " h");
            }
            if (!isOn(t) || power(t) > topMw(band) + NEAR_MW) {
                stays = false;
                run = 0;
                cameUpThere = false;
            } else {
                cameUpThere = cameUpThere || !wasOn;
                stays = stays || power(t) < topMw(band) - NEAR_MW;
                run += horizon.hours(t);
            }
            wasOn = isOn(t);
        }
    }
}
