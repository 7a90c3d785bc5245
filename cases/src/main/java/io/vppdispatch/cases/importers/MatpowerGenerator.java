package io.vppdispatch.cases.importers;

import io.vppdispatch.optimizer.asset.thermal.Fuel;
import io.vppdispatch.optimizer.asset.thermal.FuelPoint;
import io.vppdispatch.optimizer.asset.thermal.ThermalInitial;
import io.vppdispatch.optimizer.asset.thermal.ThermalUnit;
import io.vppdispatch.optimizer.asset.tieline.TieLine;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;

/**
 * A generator of MATPOWER in service: a unit that must run between its limits. Where its output may be negative it is a load that
 * chooses what it takes, and each piece of its cost a tie line that may export so much at the slope.
 */
final class MatpowerGenerator {

    private static final int STATUS = 7;
    private static final int PMAX = 8;
    private static final int PMIN = 9;
    private static final int PC1 = 10;
    private static final int RESULTS = 21;
    private static final double LONG_HOURS = 1000;

    /** Slopes of one straight line differ by their last digits. */
    private static final double LAST_DIGITS = 1e-9;

    private final Assembly assembly;
    private final MatpowerImporter file;

    MatpowerGenerator(Assembly assembly, MatpowerImporter file) {
        this.assembly = assembly;
        this.file = file;
    }

    void read(int number, MatpowerRow row, MatpowerRow costs) {
        boolean isThere = file.isInService(row, 0, "GEN_BUS");
        if (row.number(STATUS, "GEN_STATUS") <= 0 || !isThere) {
            assembly.notes().add("a generator out of service", row.issues(), "it gives nothing");
            return;
        }
        note(row);
        double most = row.number(PMAX, "PMAX");
        double least = row.number(PMIN, "PMIN");
        if (least > most) {
            row.issues().at("PMIN").add("range", "PMIN (" + least + ") must be at most PMAX (" + most + ")");
            return;
        }
        if (costs.open(1, 0) != 0 || costs.open(2, 0) != 0) {
            assembly.notes()
                    .add(
                            "costs of starts and stops",
                            costs.issues(),
                            "a unit in service runs in the one step there is");
        }
        MatpowerCost cost = new MatpowerCost(costs, assembly.notes());
        List<FuelPoint> given = List.of();
        if (most > 0 || least >= 0) {
            given = cost.between(Math.max(0, least), most);
            unit(number, row, Math.max(0, least), most, given);
        }
        if (least < 0) {
            load(number, row, costs, cost.between(least, Math.min(0, most)), given);
        }
    }

    /** What no plan of active power in one hour depends on. */
    private void note(MatpowerRow row) {
        row.noteBetween(
                PC1,
                RESULTS,
                assembly.notes(),
                "ramp rates and the capability curve",
                "one hour of active power is planned");
        row.noteBetween(
                RESULTS, row.cells().length, assembly.notes(), "results of an earlier run", "they limit nothing");
    }

    private void unit(int number, MatpowerRow row, double least, double most, List<FuelPoint> curve) {
        String id = assembly.id("unit", "gen_" + number);
        assembly.asset(
                new ThermalUnit(
                        id,
                        file.node(row, 0),
                        least,
                        most,
                        null,
                        null,
                        null,
                        null,
                        0,
                        0,
                        List.of(),
                        List.of(),
                        0,
                        new Fuel(Fuel.Unit.CNY, 1, curve),
                        true,
                        List.of(),
                        ThermalInitial.on(least, LONG_HOURS)),
                row.pointer());
    }

    /**
     * Pieces with falling output pay less and less, so that they fill in their order, and the first no more than giving costs: or
     * the same generator would give and take at once.
     */
    private void load(int number, MatpowerRow row, MatpowerRow costs, List<FuelPoint> curve, List<FuelPoint> given) {
        double mostMw = curve.isEmpty() ? 0 : curve.get(curve.size() - 1).powerMw();
        double atRest = curve.isEmpty() ? 0 : curve.get(curve.size() - 1).fuelPerH();
        if (mostMw < 0) {
            assembly.notes()
                    .refuse(
                            "PMAX below 0",
                            row.issues().at("PMAX"),
                            "a load that must take something is none that chooses");
            return;
        }
        if (atRest != 0 && given.isEmpty()) {
            assembly.notes().add("the cost of a load that takes nothing", row.issues(), "it is the same in every plan");
        }
        double before = given.size() < 2 ? Double.POSITIVE_INFINITY : slope(given.get(0), given.get(1));
        for (int i = curve.size() - 1; i > 0; i--) {
            FuelPoint left = curve.get(i - 1);
            FuelPoint right = curve.get(i);
            double widthMw = right.powerMw() - left.powerMw();
            double price = slope(left, right);
            if (price > before + LAST_DIGITS * Math.max(1, Math.abs(before))) {
                costs.issues().at("COST").add("convex", "the cost of a load that chooses must be convex");
            }
            before = price;
            Series one = Series.of(price);
            String id = assembly.id("load", "gen_" + number + "_takes_" + (curve.size() - i));
            assembly.asset(
                    new TieLine(id, file.node(row, 0), Series.of(0), Series.of(widthMw), one, one, null, 0),
                    row.pointer());
        }
    }

    private static double slope(FuelPoint left, FuelPoint right) {
        return (right.fuelPerH() - left.fuelPerH()) / (right.powerMw() - left.powerMw());
    }
}
