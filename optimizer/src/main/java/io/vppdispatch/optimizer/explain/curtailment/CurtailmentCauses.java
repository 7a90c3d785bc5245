package io.vppdispatch.optimizer.explain.curtailment;

import io.vppdispatch.optimizer.asset.Cause;
import java.util.List;

/**
 * The causes of what a plan curtails.
 *
 * @param curtailedMwh what the plan curtails, dumped energy included
 * @param shares every cause in the order in which limits were lifted, the price first and the load last; they add up to
 *     {@code curtailedMwh}
 * @param interactionShare how much more the limits have together than each alone, as a part of {@code curtailedMwh}: positive where
 *     several must be lifted for any effect, negative where one or the other is enough
 * @param groups the same by groups in the mean over all orders; empty where not asked for
 * @param solves programs solved
 * @param seconds time it took
 */
public record CurtailmentCauses(
        double curtailedMwh,
        List<CauseShare> shares,
        double interactionShare,
        List<GroupShare> groups,
        int solves,
        double seconds) {

    public CurtailmentCauses {
        shares = List.copyOf(shares);
        groups = List.copyOf(groups);
    }

    public CauseShare share(Cause cause) {
        return shares.stream()
                .filter(share -> share.cause() == cause)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(cause + " was not looked at"));
    }

    /** True where every share is known as exactly as absorption is proven. */
    public boolean isProven() {
        return shares.stream().allMatch(CauseShare::proven);
    }
}
