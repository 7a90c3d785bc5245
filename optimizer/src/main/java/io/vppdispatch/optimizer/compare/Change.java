package io.vppdispatch.optimizer.compare;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A figure of two plans; null where a plan does not have it, which is not the same as 0.
 *
 * @param first of the first plan
 * @param second of the second plan
 */
public record Change(@Nullable Double first, @Nullable Double second) {

    /** True where both plans have it. */
    public boolean isComparable() {
        return first != null && second != null;
    }

    /** Second less first; what one of them does not have adds nothing to its total. */
    public double difference() {
        return (second == null ? 0 : second) - (first == null ? 0 : first);
    }

    /** Figures of both plans by key, those of the first in their order first. */
    static <K> Map<K, Change> of(Map<K, Double> first, Map<K, Double> second) {
        Set<K> keys = new LinkedHashSet<>(first.keySet());
        keys.addAll(second.keySet());
        Map<K, Change> changes = new LinkedHashMap<>();
        keys.forEach(key -> changes.put(key, new Change(first.get(key), second.get(key))));
        return changes;
    }
}
