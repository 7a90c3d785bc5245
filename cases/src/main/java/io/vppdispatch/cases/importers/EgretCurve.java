package io.vppdispatch.cases.importers;

import io.vppdispatch.optimizer.asset.thermal.FuelPoint;
import java.util.ArrayList;
import java.util.List;

/**
 * The curve of a thermal generator from minimum to maximum output, CNY or units of fuel per hour. A quadratic becomes the three
 * points minimum, middle and maximum on it, which is how Egret's own reference objectives count it; points are used as they are,
 * cut at both ends by interpolation, or run on at the slope of their end, as Egret does.
 */
final class EgretCurve {

    private static final double SAME_MW = 1e-9;

    private final Source unit;
    private final double minMw;
    private final double maxMw;

    EgretCurve(Source unit, double minMw, double maxMw) {
        this.unit = unit;
        this.minMw = minMw;
        this.maxMw = maxMw;
    }

    /** Units of fuel per hour. */
    List<FuelPoint> fuel() {
        return curve("p_fuel");
    }

    /** Money: fuel at its price goes before a price of output, and what is burnt without load comes on top. */
    List<FuelPoint> money() {
        double noLoad = unit.has("non_fuel_no_load_cost") ? EgretSeries.fixed(unit, "non_fuel_no_load_cost") : 0;
        boolean isFuel = unit.has("p_fuel");
        double price = isFuel || unit.has("fuel_cost") ? EgretSeries.fixed(unit, "fuel_cost") : 1;
        List<FuelPoint> curve = curve(isFuel ? "p_fuel" : "p_cost");
        return curve.stream()
                .map(point -> new FuelPoint(point.powerMw(), (isFuel ? price : 1) * point.fuelPerH() + noLoad))
                .toList();
    }

    private List<FuelPoint> curve(String key) {
        if (!unit.has(key)) {
            return span(0, 0, 0);
        }
        Source curve = unit.object(key);
        String kind = key.equals("p_fuel") ? "fuel_curve" : "cost_curve";
        if (!curve.text("data_type").equals(kind)) {
            unit.refuse(key, "it must be one " + kind + " for all steps");
            curve.ignore(List.of("values"));
            return List.of();
        }
        String typeKey = kind + "_type";
        String type = curve.has(typeKey) ? curve.text(typeKey) : "piecewise";
        List<FuelPoint> points = type.equals("polynomial") ? polynomial(curve.object("values")) : pieces(curve);
        curve.refuseRest();
        return points;
    }

    private List<FuelPoint> polynomial(Source coefficients) {
        double constant = coefficients.number("0", 0);
        double linear = coefficients.number("1", 0);
        double square = coefficients.number("2", 0);
        coefficients.refuseRest();
        return span(constant, linear, square);
    }

    private List<FuelPoint> span(double constant, double linear, double square) {
        List<Double> outputs = new ArrayList<>(List.of(minMw));
        if (square != 0 && maxMw > minMw) {
            outputs.add((minMw + maxMw) / 2);
        }
        if (maxMw > minMw) {
            outputs.add(maxMw);
        }
        return outputs.stream()
                .map(mw -> new FuelPoint(mw, constant + linear * mw + square * mw * mw))
                .toList();
    }

    private List<FuelPoint> pieces(Source curve) {
        List<FuelPoint> points = new ArrayList<>();
        for (double[] pair : curve.pairs("values")) {
            FuelPoint point = new FuelPoint(pair[0], pair[1]);
            boolean isRepeated =
                    !points.isEmpty() && Math.abs(points.get(points.size() - 1).powerMw() - point.powerMw()) <= SAME_MW;
            if (!isRepeated) {
                points.add(point);
            }
        }
        return cut(points);
    }

    /** The points within the limits, with the limits themselves; a single point says nothing of any other. */
    private List<FuelPoint> cut(List<FuelPoint> points) {
        boolean isWithin = !points.isEmpty()
                && points.get(0).powerMw() <= minMw + SAME_MW
                && points.get(points.size() - 1).powerMw() >= maxMw - SAME_MW;
        if (points.size() < 2 && !isWithin) {
            return points;
        }
        List<FuelPoint> within = new ArrayList<>();
        within.add(new FuelPoint(minMw, costAt(points, minMw)));
        points.stream()
                .filter(point -> point.powerMw() > minMw + SAME_MW && point.powerMw() < maxMw - SAME_MW)
                .forEach(within::add);
        if (maxMw > minMw + SAME_MW) {
            within.add(new FuelPoint(maxMw, costAt(points, maxMw)));
        }
        return within;
    }

    private static double costAt(List<FuelPoint> points, double mw) {
        int right = 0;
        while (right < points.size() - 1 && points.get(right).powerMw() < mw - SAME_MW) {
            right++;
        }
        if (Math.abs(points.get(right).powerMw() - mw) <= SAME_MW) {
            return points.get(right).fuelPerH();
        }
        FuelPoint from = points.get(Math.max(0, right - 1));
        FuelPoint to = points.get(Math.max(1, right));
        double share = (mw - from.powerMw()) / (to.powerMw() - from.powerMw());
        return from.fuelPerH() + share * (to.fuelPerH() - from.fuelPerH());
    }
}
