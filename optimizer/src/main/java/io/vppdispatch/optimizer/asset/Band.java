package io.vppdispatch.optimizer.asset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a column of an asset's schedule stands in the balance of the system. Over all bands of an asset at one node, signed
 * power adds up to what it injects there at every step.
 *
 * @param column a column in MW
 * @param factor 1 where the column counts as injection, -1 where it counts as power taken
 * @param above true for the part that injects, false for the part that takes
 * @param node another node than the asset's own, null for that
 */
public record Band(
        Layer layer,
        String column,
        int factor,
        boolean above,
        @Nullable String node) {

    /** A band at the asset's own node. */
    public Band(Layer layer, String column, int factor, boolean above) {
        this(layer, column, factor, above, null);
    }

    /** A column of injected power. */
    public static Band injects(Layer layer, String column) {
        return new Band(layer, column, 1, true);
    }

    /** A column of power taken, itself not negative. */
    public static Band takes(Layer layer, String column) {
        return new Band(layer, column, -1, false);
    }

    /** The net injection, on the side its sign says. */
    public static List<Band> net(Layer layer) {
        String power = AssetSchedule.POWER_MW;
        return List.of(new Band(layer, power, 1, true), new Band(layer, power, 1, false));
    }

    /** The same at another node of the asset. */
    public Band at(String otherNode) {
        return new Band(layer, column, factor, above, otherNode);
    }

    /** Signed power at a step, never beyond zero on the other side, MW. */
    public double signedMw(AssetSchedule schedule, int step) {
        double mw = factor * schedule.at(column, step);
        return above ? Math.max(0, mw) : Math.min(0, mw);
    }
}
