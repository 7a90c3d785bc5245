package io.vppdispatch.optimizer.compare;

import io.vppdispatch.optimizer.system.Carrier;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An asset in two plans.
 *
 * @param presence which plans have it
 * @param figures those that either plan knows
 * @param movedMwh energy that its power differs by, up and down and all nodes added up; of an asset of one plan all that it moves there, and where the
 *     steps of the plans differ the difference of energy fed in and taken
 * @param spans where its power differs most, largest energy first; none where the steps differ or one plan does not have it
 */
public record AssetChange(
        String id, Presence presence, Map<Figure, Change> figures, double movedMwh, List<Span> spans) {

    public AssetChange {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        spans = List.copyOf(spans);
    }

    /** Which plans have an asset. */
    public enum Presence {
        BOTH,
        ONLY_FIRST,
        ONLY_SECOND
    }

    /**
     * Steps one after the other in which the second plan feeds in more, or less, at a node.
     *
     * @param carrier what the node balances
     * @param energyMwh second less first
     * @param mostMw largest difference of power, with its sign
     */
    public record Span(Carrier carrier, int firstStep, int lastStep, double energyMwh, double mostMw) {}

    /** Second less first of a figure. */
    public double difference(Figure figure) {
        Change change = figures.get(figure);
        return change == null ? 0 : change.difference();
    }
}
