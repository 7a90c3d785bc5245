package io.vppdispatch.optimizer.asset.thermal;

import io.vppdispatch.optimizer.time.Series;

/**
 * The least cost over every hourly plan of one unit on a grid of 5 MW, with the rules told once more from the words of their
 * description. Costs: a straight fuel line, depth, oil, missing and surplus energy.
 */
final class DeepBruteForce {

    private static final double GRID_MW = 5;
    private static final double OFF = -1;
    private static final double NEAR = 1e-6;

    private final ThermalUnit unit;
    private final DeepPeakShaving deep;
    private final double[] load;
    private final double shortCny;
    private final double surplusCny;
    private final double[] plan;
    private double best = Double.POSITIVE_INFINITY;

    DeepBruteForce(ThermalUnit unit, Series load, double shortCny, double surplusCny) {
        this.unit = unit;
        this.deep = java.util.Objects.requireNonNull(unit.deepPeakShaving());
        this.load = load.toArray();
        this.shortCny = shortCny;
        this.surplusCny = surplusCny;
        this.plan = new double[this.load.length];
    }

    double optimum() {
        search(0, 0);
        return best;
    }

    private void search(int step, double cost) {
        if (step == plan.length) {
            best = keepsTimes() && keepsStays() ? Math.min(best, cost) : best;
            return;
        }
        tryOutput(step, cost, OFF);
        for (double mw = unit.minMw(); mw <= unit.maxMw(); mw += GRID_MW) {
            tryOutput(step, cost, mw);
        }
    }

    private void tryOutput(int step, double cost, double mw) {
        double before = at(step - 1);
        double total = cost + cost(step, mw);
        if (total < best + NEAR && keepsRamp(Math.max(unit.minMw(), before), Math.max(unit.minMw(), mw))) {
            plan[step] = mw;
            search(step + 1, total);
        }
    }

    private double at(int step) {
        double initial = unit.initial().on() ? unit.initial().powerMw() : OFF;
        return step < 0 ? initial : plan[step];
    }

    private double cost(int step, double mw) {
        double output = Math.max(0, mw);
        double cost = shortCny * Math.max(0, load[step] - output) + surplusCny * Math.max(0, output - load[step]);
        if (mw == OFF) {
            return cost;
        }
        cost += unit.fuel().perHour(mw);
        double top = deep.paidBaseLoadShare() * 100;
        for (DeepBand band : deep.bands()) {
            double bottom = band.downToShare() * 100;
            double depth = Math.max(0, Math.min(top - bottom, top - mw));
            cost += depth * (band.extraFuelPerMwh() + band.wearCnyPerMwh());
            top = bottom;
        }
        OilSupport oil = deep.oil();
        return oil != null && mw < oil.belowMw() ? cost + oil.oilTPerH() * oil.priceCnyPerT() : cost;
    }

    private boolean keepsRamp(double from, double to) {
        double minutes = 0;
        boolean isUp = to > from;
        for (double mw = Math.min(from, to); mw < Math.max(from, to) - NEAR; mw += GRID_MW) {
            double rate = rate(mw, isUp);
            minutes += GRID_MW / rate;
        }
        return minutes <= 60 + NEAR;
    }

    private double rate(double mw, boolean isUp) {
        if (unit.rampBands().isEmpty()) {
            Double rate = isUp ? unit.rampUpMwPerMin() : unit.rampDownMwPerMin();
            return rate == null ? Double.POSITIVE_INFINITY : rate;
        }
        RampBand band =
                unit.rampBands().get(mw + NEAR >= unit.rampBands().get(1).fromMw() ? 1 : 0);
        Double rate = isUp ? band.upMwPerMin() : band.downMwPerMin();
        return rate == null ? Double.POSITIVE_INFINITY : rate;
    }

    private boolean keepsTimes() {
        double hours = unit.initial().hours();
        for (int t = 0; t < plan.length; t++) {
            boolean was = at(t - 1) != OFF;
            if (was != (plan[t] != OFF)) {
                if (hours < (was ? unit.minUpHours() : unit.minDownHours())) {
                    return false;
                }
                hours = 0;
            }
            hours++;
        }
        return true;
    }

    private boolean keepsStays() {
        for (int band = 0; band < deep.bands().size(); band++) {
            double top = band == 0 ? 60 : deep.bands().get(band - 1).downToShare() * 100;
            if (!keepsStay(band, top + NEAR, deep.bands().get(band).minStayHours())) {
                return false;
            }
        }
        return true;
    }

    /** Looks at each rise above a top and back along the hours before it. */
    private boolean keepsStay(int band, double top, double needed) {
        for (int t = 0; t < plan.length; t++) {
            boolean rises = plan[t] > top && at(t - 1) != OFF && at(t - 1) <= top;
            if (!rises) {
                continue;
            }
            int first = t - 1;
            boolean below = false;
            while (first >= 0 && at(first) != OFF && at(first) <= top) {
                below |= at(first--) < top - 2 * NEAR;
            }
            boolean fromBefore = first < 0 && unit.initial().deepHours().size() > band;
            boolean cameUp = first >= 0 && at(first) == OFF
                    || first < 0 && !unit.initial().on();
            double stayed =
                    t - 1 - first + (fromBefore ? unit.initial().deepHours().get(band) : 0);
            if ((below || fromBefore) && !cameUp && stayed < needed) {
                return false;
            }
        }
        return true;
    }
}
