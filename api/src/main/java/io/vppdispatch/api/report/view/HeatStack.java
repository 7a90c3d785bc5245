package io.vppdispatch.api.report.view;

import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.Port;
import io.vppdispatch.optimizer.catalogue.AssetCatalogue;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The balance of all heat nodes: the parts above zero less those below are the heat load at every step.
 *
 * @param parts assets by their id, in the order of the problem, then shortage and surplus; only those with any heat
 * @param loadMw heat load of all heat nodes
 */
public record HeatStack(List<PowerStack.Part> parts, double[] loadMw) {

    public static HeatStack of(Plan plan, List<AssetView> assets) {
        DispatchProblem problem = plan.problem();
        int steps = problem.horizon().steps();
        Map<String, PowerStack.Part> parts = new LinkedHashMap<>();
        for (AssetView view : assets) {
            for (Port port : AssetCatalogue.typeOf(view.asset()).ports(view.asset())) {
                if (!problem.isElectric(port.node())) {
                    PowerStack.Part part = parts.computeIfAbsent(view.id(), id -> PowerStack.Part.empty(id, steps));
                    part.add(view.schedule().column(port.column()));
                }
            }
        }
        PowerStack.Part shortage = PowerStack.Part.empty(PowerStack.SHORTAGE, steps);
        PowerStack.Part surplus = PowerStack.Part.empty(PowerStack.SURPLUS, steps);
        double[] load = new double[steps];
        for (int i = 0; i < problem.nodes().size(); i++) {
            String node = problem.nodes().get(i).id();
            if (!problem.isElectric(node)) {
                shortage.add(plan.schedule().nodes().get(i).column(Schedule.SHORTAGE_MW));
                surplus.add(plan.schedule()
                        .nodes()
                        .get(i)
                        .column(Schedule.SURPLUS_MW)
                        .map(mw -> -mw));
                Arrays.setAll(load, t -> load[t] + problem.demandMw(node, t));
            }
        }
        List<PowerStack.Part> all = new ArrayList<>(parts.values());
        all.add(shortage);
        all.add(surplus);
        return new HeatStack(all.stream().filter(PowerStack.Part::isShown).toList(), load);
    }

    /** False for a plan without heat. */
    public boolean isShown() {
        return !parts.isEmpty();
    }
}
