package io.vppdispatch.api.report.view;

import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.Band;
import io.vppdispatch.optimizer.asset.Layer;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.Node;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The electric balance of the whole system: the parts above zero less those below are the load at every step.
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

        /** Puts each value on the side its sign says. */
        void add(Series mw) {
            for (int t = 0; t < aboveMw.length; t++) {
                aboveMw[t] += Math.max(0, mw.at(t));
                belowMw[t] += Math.min(0, mw.at(t));
            }
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
            if (!plan.problem().isElectric(view.asset().node())) {
                continue;
            }
            for (Band band : view.bands()) {
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
            for (int t = 0; t < steps && plan.problem().isElectric(node.subject()); t++) {
                shortage.aboveMw[t] += Math.max(0, node.at(Schedule.SHORTAGE_MW, t));
                surplus.belowMw[t] -= Math.max(0, node.at(Schedule.SURPLUS_MW, t));
            }
        }
        parts.add(shortage);
        parts.add(surplus);
        return new PowerStack(parts.stream().filter(Part::isShown).toList(), load(plan), curtailed);
    }

    private static double[] load(Plan plan) {
        double[] load = new double[plan.problem().horizon().steps()];
        for (Node node : plan.problem().nodes()) {
            for (int t = 0; t < load.length && node.isElectric(); t++) {
                load[t] += plan.problem().demandMw(node.id(), t);
            }
        }
        return load;
    }

    public boolean hasCurtailment() {
        return Arrays.stream(curtailedMw).anyMatch(mw -> mw > SHOWN_MW);
    }
}
