package io.vppdispatch.api.report.view;

import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.Band;
import io.vppdispatch.optimizer.asset.Layer;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.Carrier;
import io.vppdispatch.optimizer.system.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The balance of all electric nodes: the parts above zero less those below are the load at every step.
 *
 * @param parts layers in stacking order, then shortage and surplus; only those with any power
 * @param loadMw load of all electric nodes
 * @param curtailedMw renewable power that was available and not fed in, on top of the stack
 */
public record PowerStack(List<Part> parts, double[] loadMw, double[] curtailedMw) {

    public static final String SHORTAGE = "shortage";
    public static final String SURPLUS = "surplus";
    public static final String CURTAILED = "curtailed";

    /** Below this a part is the last digit of a solver, MW. */
    public static final double SHOWN_MW = 1e-3;

    /**
     * One colour of the stack.
     *
     * @param key what it is, as a key of the texts
     * @param aboveMw power injected
     * @param belowMw power taken, not positive
     */
    public record Part(String key, double[] aboveMw, double[] belowMw) {

        static Part empty(String key, int steps) {
            return new Part(key, new double[steps], new double[steps]);
        }

        boolean isShown() {
            return Arrays.stream(aboveMw).anyMatch(mw -> mw > SHOWN_MW)
                    || Arrays.stream(belowMw).anyMatch(mw -> mw < -SHOWN_MW);
        }

        private void add(Band band, AssetSchedule schedule) {
            double[] side = band.above() ? aboveMw : belowMw;
            for (int t = 0; t < side.length; t++) {
                side[t] += band.signedMw(schedule, t);
            }
        }
    }

    public static PowerStack of(Plan plan, List<AssetView> assets) {
        int steps = plan.problem().horizon().steps();
        Map<Layer, Part> layers = new EnumMap<>(Layer.class);
        double[] curtailed = new double[steps];
        for (AssetView view : assets) {
            for (Band band : electric(view, plan.problem())) {
                layers.computeIfAbsent(band.layer(), layer -> Part.empty(layer.name(), steps))
                        .add(band, view.schedule());
            }
            for (int t = 0; t < steps; t++) {
                curtailed[t] += view.curtailedMw(t);
            }
        }
        List<Part> parts = new ArrayList<>(layers.values());
        Part shortage = Part.empty(SHORTAGE, steps);
        Part surplus = Part.empty(SURPLUS, steps);
        for (AssetSchedule node : plan.schedule().nodes()) {
            boolean isElectric = isElectric(plan.problem(), node.subject());
            for (int t = 0; t < steps && isElectric; t++) {
                shortage.aboveMw[t] += Math.max(0, node.at(Schedule.SHORTAGE_MW, t));
                surplus.belowMw[t] -= Math.max(0, node.at(Schedule.SURPLUS_MW, t));
            }
        }
        parts.add(shortage);
        parts.add(surplus);
        return new PowerStack(parts.stream().filter(Part::isShown).toList(), load(plan), curtailed);
    }

    /** What an asset does at electric nodes. */
    private static List<Band> electric(AssetView view, DispatchProblem problem) {
        return view.bands().stream()
                .filter(band ->
                        isElectric(problem, band.node() == null ? view.asset().node() : band.node()))
                .toList();
    }

    private static boolean isElectric(DispatchProblem problem, String node) {
        return problem.carrierOf(node) == Carrier.ELECTRICITY;
    }

    private static double[] load(Plan plan) {
        double[] load = new double[plan.problem().horizon().steps()];
        for (Node node : plan.problem().nodes()) {
            for (int t = 0; t < load.length && node.carrier() == Carrier.ELECTRICITY; t++) {
                load[t] += plan.problem().demandMw(node.id(), t);
            }
        }
        return load;
    }

    public boolean hasCurtailment() {
        return Arrays.stream(curtailedMw).anyMatch(mw -> mw > SHOWN_MW);
    }
}
