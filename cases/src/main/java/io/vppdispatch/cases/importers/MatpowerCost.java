package io.vppdispatch.cases.importers;

import io.vppdispatch.optimizer.asset.thermal.FuelPoint;
import io.vppdispatch.optimizer.data.Issues;
import java.util.ArrayList;
import java.util.List;

/**
 * What a generator of MATPOWER costs an hour, by its output: piecewise linear as it is, linear as it is, and a quadratic as chords.
 */
final class MatpowerCost {

    static final int CHORDS = 20;

    private static final int MODEL = 0;
    private static final int COUNT = 3;
    private static final int FIRST = 4;
    private static final int PIECEWISE = 1;
    private static final int POLYNOMIAL = 2;

    private final MatpowerRow row;
    private final Notes notes;

    MatpowerCost(MatpowerRow row, Notes notes) {
        this.row = row;
        this.notes = notes;
    }

    /** Points of the curve from one output to another. */
    List<FuelPoint> between(double fromMw, double toMw) {
        int model = row.whole(MODEL, "MODEL");
        int count = row.whole(COUNT, "NCOST");
        int wanted = FIRST + (model == PIECEWISE ? 2 : 1) * count;
        if (model != PIECEWISE && model != POLYNOMIAL) {
            row.issues()
                    .at("MODEL")
                    .add("range", "MODEL (" + model + ") must be 1 (piecewise linear) or 2 (polynomial)");
            return List.of();
        }
        if (count < 1 || count > row.cells().length || !row.has(wanted - 1) || (model == PIECEWISE && count < 2)) {
            row.issues()
                    .at("NCOST")
                    .add("range", "NCOST (" + count + ") does not fit the " + row.cells().length + " cells of the row");
            return List.of();
        }
        return model == PIECEWISE ? piecewise(count, fromMw, toMw) : polynomial(count, fromMw, toMw);
    }

    private List<FuelPoint> piecewise(int count, double fromMw, double toMw) {
        List<FuelPoint> given = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            given.add(new FuelPoint(row.number(FIRST + 2 * i, "COST"), row.number(FIRST + 2 * i + 1, "COST")));
        }
        for (int i = 1; i < count; i++) {
            if (given.get(i).powerMw() <= given.get(i - 1).powerMw()) {
                row.issues().at("COST").add("order", "the outputs of the points must rise");
                return List.of();
            }
        }
        List<FuelPoint> points = new ArrayList<>(List.of(onLine(given, fromMw)));
        given.stream()
                .filter(point -> point.powerMw() > fromMw && point.powerMw() < toMw)
                .forEach(points::add);
        if (toMw > fromMw) {
            points.add(onLine(given, toMw));
        }
        return points;
    }

    /** The curve goes on beyond its ends as its outermost pieces do. */
    private static FuelPoint onLine(List<FuelPoint> given, double mw) {
        int right = 1;
        while (right < given.size() - 1 && given.get(right).powerMw() < mw) {
            right++;
        }
        FuelPoint a = given.get(right - 1);
        FuelPoint b = given.get(right);
        double slope = (b.fuelPerH() - a.fuelPerH()) / (b.powerMw() - a.powerMw());
        return new FuelPoint(mw, a.fuelPerH() + slope * (mw - a.powerMw()));
    }

    private List<FuelPoint> polynomial(int count, double fromMw, double toMw) {
        double[] coefficients = new double[Math.max(3, count)];
        for (int i = 0; i < count; i++) {
            coefficients[count - 1 - i] = row.number(FIRST + i, "COST");
        }
        for (int power = 3; power < count; power++) {
            if (coefficients[power] != 0) {
                notes.refuse("the term of power " + power, row.issues().at("COST"), "a curve is quadratic at most");
            }
        }
        double square = coefficients[2];
        int chords = square == 0 ? 1 : CHORDS;
        if (square != 0 && toMw > fromMw) {
            noteChords(row.issues());
        }
        List<FuelPoint> points = new ArrayList<>();
        for (int i = 0; i <= (toMw > fromMw ? chords : 0); i++) {
            double mw = i == chords ? toMw : fromMw + (toMw - fromMw) * i / chords;
            points.add(new FuelPoint(mw, coefficients[0] + coefficients[1] * mw + square * mw * mw));
        }
        return points;
    }

    private void noteChords(Issues at) {
        notes.add(
                "what a quadratic cost is below its chords",
                at,
                "a curve is piecewise linear: " + CHORDS
                        + " chords, the square's factor times a quarter of a chord's width"
                        + " squared too high at most");
    }
}
