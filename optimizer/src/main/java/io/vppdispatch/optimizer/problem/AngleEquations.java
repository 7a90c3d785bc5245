package io.vppdispatch.optimizer.problem;

import io.vppdispatch.optimizer.system.Grid;
import io.vppdispatch.optimizer.system.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Voltage angles from injections: {@code B θ = p} with {@code B = Σ b (e_from - e_to)(e_from - e_to)'} over lines, θ of the reference
 * 0. Bus after bus is eliminated, that with the fewest neighbours first (Tinney, Walker 1967, scheme 2), as in Kron's reduction of
 * a network; a bus whose pivot has all but cancelled waits for others.
 */
public final class AngleEquations {

    private static final double SMALL_PIVOT = 1e-3;
    private static final double NO_PIVOT = 1e-9;

    private final int buses;
    private final double scale;
    private final List<Step> steps = new ArrayList<>();
    private boolean isSingular;

    /** A bus taken out: {@code x_i -= share_i x_bus} for its neighbours of then. */
    private record Step(int bus, double pivot, int[] neighbours, double[] shares) {}

    public AngleEquations(SynchronousArea area, Grid grid) {
        buses = area.buses().size();
        scale = area.lines().stream()
                .mapToDouble(line -> Math.abs(grid.mwPerRadian(line)))
                .max()
                .orElse(1);
        eliminate(matrix(area, grid));
    }

    private static List<Map<Integer, Double>> matrix(SynchronousArea area, Grid grid) {
        List<Map<Integer, Double>> rows = new ArrayList<>();
        area.buses().forEach(bus -> rows.add(new HashMap<>()));
        Map<String, Integer> places = area.places();
        for (Line line : area.lines()) {
            int from = places.getOrDefault(line.from(), -1);
            int to = places.getOrDefault(line.to(), -1);
            double b = grid.mwPerRadian(line);
            rows.get(from).merge(from, b, Double::sum);
            rows.get(to).merge(to, b, Double::sum);
            if (from != 0 && to != 0) {
                rows.get(from).merge(to, -b, Double::sum);
                rows.get(to).merge(from, -b, Double::sum);
            }
        }
        return rows;
    }

    private void eliminate(List<Map<Integer, Double>> rows) {
        boolean[] done = new boolean[buses];
        for (int k = 1; k < buses && !isSingular; k++) {
            int bus = next(rows, done);
            double pivot = rows.get(bus).getOrDefault(bus, 0.0);
            isSingular = Math.abs(pivot) <= NO_PIVOT * scale;
            done[bus] = true;
            rows.get(bus).remove(bus);
            int[] neighbours = rows.get(bus).keySet().stream()
                    .mapToInt(Integer::intValue)
                    .sorted()
                    .toArray();
            double[] shares = new double[neighbours.length];
            for (int i = 0; i < neighbours.length; i++) {
                shares[i] = rows.get(bus).getOrDefault(neighbours[i], 0.0) / pivot;
            }
            for (int i = 0; i < neighbours.length; i++) {
                Map<Integer, Double> row = rows.get(neighbours[i]);
                row.remove(bus);
                for (int j = 0; j < neighbours.length; j++) {
                    row.merge(neighbours[j], -shares[i] * shares[j] * pivot, Double::sum);
                }
            }
            steps.add(new Step(bus, pivot, neighbours, shares));
        }
    }

    private int next(List<Map<Integer, Double>> rows, boolean[] done) {
        int best = -1;
        int largest = -1;
        for (int bus = 1; bus < buses; bus++) {
            if (!done[bus]) {
                double pivot = pivot(rows, bus);
                boolean isFit = pivot > SMALL_PIVOT * offDiagonal(rows.get(bus), bus);
                boolean isSmaller =
                        best < 0 || rows.get(bus).size() < rows.get(best).size();
                best = isFit && isSmaller ? bus : best;
                largest = largest < 0 || pivot > pivot(rows, largest) ? bus : largest;
            }
        }
        return best < 0 ? largest : best;
    }

    private static double pivot(List<Map<Integer, Double>> rows, int bus) {
        return Math.abs(rows.get(bus).getOrDefault(bus, 0.0));
    }

    private static double offDiagonal(Map<Integer, Double> row, int bus) {
        double largest = 0;
        for (Map.Entry<Integer, Double> entry : row.entrySet()) {
            largest = entry.getKey() == bus ? largest : Math.max(largest, Math.abs(entry.getValue()));
        }
        return largest;
    }

    /** True where reactances cancel, so that no angles or many belong to the same injections. */
    public boolean isSingular() {
        return isSingular;
    }

    /** Angle of each bus, radians; what injections do not add up to is left to the reference. */
    public double[] anglesOf(double[] injectionsMw) {
        double[] angles = injectionsMw.clone();
        angles[0] = 0;
        for (Step step : steps) {
            for (int i = 0; i < step.neighbours.length; i++) {
                angles[step.neighbours[i]] -= step.shares[i] * angles[step.bus];
            }
        }
        for (int k = steps.size() - 1; k >= 0; k--) {
            Step step = steps.get(k);
            angles[step.bus] /= step.pivot;
            for (int i = 0; i < step.neighbours.length; i++) {
                angles[step.bus] -= step.shares[i] * angles[step.neighbours[i]];
            }
        }
        return angles;
    }
}
