package io.vppdispatch.optimizer.explain.curtailment;

import io.vppdispatch.optimizer.asset.Cause;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How causes are looked for.
 *
 * @param order limits in the order in which they are lifted; one that is not named stays
 * @param groups disjoint groups of limits to be shared out over all their orders; none: not asked for
 * @param timePerSearch longest search for what one problem must curtail; beyond it a share is an interval
 */
public record CauseOptions(List<Cause> order, List<List<Cause>> groups, Duration timePerSearch) {

    /** Two to the power of this are the problems that are solved for groups. */
    public static final int MOST_GROUPS = 6;

    private static final Duration TIME_PER_SEARCH = Duration.ofSeconds(20);

    public CauseOptions {
        order = List.copyOf(order);
        groups = groups.stream().map(List::copyOf).toList();
        if (groups.size() > MOST_GROUPS) {
            throw new IllegalArgumentException(
                    "The groups (" + groups.size() + ") must be at most " + MOST_GROUPS + ": " + groups);
        }
        requireLimits(order, "The order");
        requireLimits(groups.stream().flatMap(List::stream).toList(), "The groups");
    }

    /** Every limit in the documented order, without groups. */
    public static CauseOptions defaults() {
        return new CauseOptions(Cause.limits(), List.of(), TIME_PER_SEARCH);
    }

    public CauseOptions withOrder(List<Cause> newOrder) {
        return new CauseOptions(newOrder, groups, timePerSearch);
    }

    public CauseOptions withGroups(List<List<Cause>> newGroups) {
        return new CauseOptions(order, newGroups, timePerSearch);
    }

    public CauseOptions withTimePerSearch(Duration time) {
        return new CauseOptions(order, groups, time);
    }

    private static void requireLimits(List<Cause> causes, String name) {
        Set<Cause> seen = EnumSet.noneOf(Cause.class);
        for (Cause cause : causes) {
            if (!cause.isLimit()) {
                throw new IllegalArgumentException(name + " names " + cause + ", which is no limit to be lifted");
            }
            if (!seen.add(cause)) {
                throw new IllegalArgumentException(name + " names " + cause + " twice");
            }
        }
    }
}
