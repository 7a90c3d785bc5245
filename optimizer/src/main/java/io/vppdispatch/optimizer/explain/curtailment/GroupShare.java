package io.vppdispatch.optimizer.explain.curtailment;

import io.vppdispatch.optimizer.asset.Cause;
import java.util.List;

/**
 * What a group of causes has of the curtailed energy in the mean over all orders of the groups (Shapley 1953).
 *
 * @param causes limits that are lifted together
 * @param mwh its share; those of all groups add up to what lifting all of them saves
 */
public record GroupShare(List<Cause> causes, double mwh) {

    public GroupShare {
        causes = List.copyOf(causes);
    }
}
