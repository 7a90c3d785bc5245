package io.vppdispatch.api.report.view;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.Layer;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.ReserveProduct;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Who holds the reserve of a product.
 *
 * @param heldMw reserve held at every step by each layer that holds any
 * @param missingMw what is missing at every step as the schedule has it
 */
public record ReserveUse(ReserveProduct product, Map<Layer, double[]> heldMw, double[] missingMw) {

    public static List<ReserveUse> of(Content content) {
        return content.plan().problem().reserves().stream()
                .map(product -> of(content, product))
                .toList();
    }

    private static ReserveUse of(Content content, ReserveProduct product) {
        Map<Layer, double[]> held = new EnumMap<>(Layer.class);
        for (AssetView view : content.assets()) {
            for (int t = 0; t < content.steps(); t++) {
                double mw = view.reserveMw(product, t);
                if (mw > PowerStack.SHOWN_MW) {
                    held.computeIfAbsent(view.layer(), layer -> new double[content.steps()])[t] += mw;
                }
            }
        }
        double[] missing = new double[content.steps()];
        for (AssetSchedule reserve : content.plan().schedule().reserves()) {
            for (int t = 0; t < missing.length && reserve.subject().equals(product.id()); t++) {
                missing[t] = Math.max(0, reserve.at(Schedule.SHORTFALL_MW, t));
            }
        }
        return new ReserveUse(product, held, missing);
    }

    public double requiredMw(int step) {
        return product.requirementMw().at(step);
    }

    /** Held by all together, MW. */
    public double heldMw(int step) {
        return heldMw.values().stream().mapToDouble(held -> held[step]).sum();
    }

    /** Held less required, MW. */
    public double marginMw(int step) {
        return heldMw(step) - requiredMw(step);
    }
}
