package io.vppdispatch.optimizer.explain;

import io.vppdispatch.optimizer.system.Pin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What some pins cost: the plan with them less the plan without.
 *
 * @param lifted the pins that the other plan leaves out: one, or all
 * @param difference what that plan shows; null where none was found in time
 */
public record PinCost(List<Pin> lifted, @Nullable Difference difference) {

    public PinCost {
        lifted = List.copyOf(lifted);
    }

    /**
     * Plan with the pins less plan without, in figures.
     *
     * @param cny cost of the two plans as they are
     * @param leastCny least that the pins are proven to cost, from the bounds of both plans; null where nothing is proven
     * @param mostCny most that they are proven to cost; null where nothing is proven
     * @param curtailedMwh curtailed energy
     * @param violationCny penalties of what could not be met
     */
    public record Difference(
            double cny, @Nullable Double leastCny, @Nullable Double mostCny, double curtailedMwh, double violationCny) {

        private static final double SMALLEST_CNY = 1;

        /** True where bounds are known and leave it open whether the pins cost anything. */
        public boolean isWithinGap() {
            return leastCny != null
                    && mostCny != null
                    && leastCny <= 0
                    && mostCny >= 0
                    && mostCny - leastCny > SMALLEST_CNY;
        }
    }
}
