package io.vppdispatch.optimizer.asset.thermal;

import io.vppdispatch.optimizer.data.Default;
import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;
import io.vppdispatch.optimizer.system.Ledger;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a unit burns. The curve is convex and piecewise linear from minimum to maximum output; its first point is the
 * no-load consumption at minimum output.
 */
@Doc("What a unit burns, as a convex piecewise linear curve from minimum to maximum output.")
public record Fuel(
        @Doc("Unit the curve counts in: tce, gj or cny.") Unit unit,

        @Doc("Price of one unit of fuel, CNY.") @Range(max = 1e6)
        double priceCnyPerUnit,

        @Doc("Points in order of output; the first at min_mw, the last at max_mw.")
        List<FuelPoint> curve,

        @Doc("Standard coal in one unit of fuel, tonnes; absent: 1 where the unit is tce, else it counts as no coal.")
        @Range(max = 1e3)
        @Nullable
        Double tcePerUnit,

        @Doc("CO2 from one unit of fuel, tonnes; absent: none is counted.") @Range(max = 1e3) @Nullable
        Double co2TPerUnit,

        @Doc("The fuel supply it comes from; absent: there is always enough.") @Nullable
        String supply,

        @Doc("Share of output that counts as renewable energy other than hydro: 1 for biomass, about 0.5 for waste.")
        @Range(max = 1)
        @Default("0")
        double renewableShare,

        @Doc("Another fuel it burns instead, by the same curve; absent: none.") @Nullable
        SecondFuel second) {

    /** What fuel is counted in. */
    public enum Unit {
        TCE("tce/h"),
        GJ("GJ/h"),
        CNY("CNY/h");

        private final String perHour;

        Unit(String perHour) {
            this.perHour = perHour;
        }

        /** The unit of what is burnt in an hour. */
        String perHour() {
            return perHour;
        }
    }

    public Fuel {
        curve = List.copyOf(curve);
    }

    /** Fuel whose coal and CO2 nobody gave. */
    public Fuel(Unit unit, double priceCnyPerUnit, List<FuelPoint> curve) {
        this(unit, priceCnyPerUnit, curve, null, null);
    }

    /** Fuel without a limit that counts as no renewable energy. */
    public Fuel(
            Unit unit,
            double priceCnyPerUnit,
            List<FuelPoint> curve,
            @Nullable Double tcePerUnit,
            @Nullable Double co2TPerUnit) {
        this(unit, priceCnyPerUnit, curve, tcePerUnit, co2TPerUnit, null, 0, null);
    }

    /** The same fuel out of a supply. */
    public Fuel from(String newSupply) {
        return new Fuel(unit, priceCnyPerUnit, curve, tcePerUnit, co2TPerUnit, newSupply, renewableShare, second);
    }

    /** The same fuel with another beside it. */
    public Fuel or(SecondFuel newSecond) {
        return new Fuel(unit, priceCnyPerUnit, curve, tcePerUnit, co2TPerUnit, supply, renewableShare, newSecond);
    }

    /** What a unit of fuel counts in the ledgers; only what is counted. */
    Map<Ledger, Double> perUnit() {
        Map<Ledger, Double> perUnit = new EnumMap<>(Ledger.class);
        Double tce = tcePerUnit == null && unit == Unit.TCE ? Double.valueOf(1) : tcePerUnit;
        if (tce != null) {
            perUnit.put(Ledger.COAL, tce);
        }
        if (co2TPerUnit != null) {
            perUnit.put(Ledger.CO2, co2TPerUnit);
        }
        return perUnit;
    }

    /** Fuel at an output on the curve, in units per hour. */
    double perHour(double powerMw) {
        FuelPoint left = curve.get(0);
        for (FuelPoint right : curve) {
            if (powerMw <= right.powerMw() && right.powerMw() > left.powerMw()) {
                return left.fuelPerH() + slope(left, right) * (powerMw - left.powerMw());
            }
            left = right.powerMw() < powerMw ? right : left;
        }
        return curve.size() < 2 ? left.fuelPerH() : beyond(powerMw);
    }

    /** Price of one more MWh on each segment. */
    List<Double> slopesCnyPerMwh() {
        return IntStream.range(1, curve.size())
                .mapToObj(l -> priceCnyPerUnit * slope(curve.get(l - 1), curve.get(l)))
                .toList();
    }

    private double beyond(double powerMw) {
        FuelPoint last = curve.get(curve.size() - 1);
        return last.fuelPerH() + slope(curve.get(curve.size() - 2), last) * (powerMw - last.powerMw());
    }

    static double slope(FuelPoint left, FuelPoint right) {
        return (right.fuelPerH() - left.fuelPerH()) / (right.powerMw() - left.powerMw());
    }
}
