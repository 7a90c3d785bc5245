package io.vppdispatch.optimizer.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an offer was awarded, and why.
 *
 * @param offer id of the asset
 * @param offeredMw its whole ladder
 * @param awardedMw most power called in any step of the horizon
 * @param calledMwh energy called over the horizon
 * @param ladder the same by step of the ladder
 * @param accepting how far it is known what calling it at least once would have cost more, all other commitments held; only for an
 *     indivisible block that was rejected
 * @param acceptingCny that cost, where it is known
 */
public record Award(
        String offer,
        AwardReason reason,
        double offeredMw,
        double awardedMw,
        double calledMwh,
        List<AwardedStep> ladder,
        Accepting.@Nullable State accepting,
        @Nullable Double acceptingCny) {

    public Award {
        ladder = List.copyOf(ladder);
    }
}
