package io.vppdispatch.optimizer.asset;

import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.time.Series;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An asset that is awarded power or not, as those see it who order offers and say why one was rejected. */
public interface Offer {

    /** Of offers that cost the same: lower price, then more MW, then earlier receipt, those without one last. */
    Comparator<Offer> ORDER = Comparator.<Offer>comparingDouble(
                    offer -> offer.ladder().get(0).priceCnyPerMwh())
            .thenComparing(Comparator.comparingDouble(Offer::offeredMw).reversed())
            .thenComparing(Offer::receiptSequence, Comparator.nullsLast(Comparator.naturalOrder()));

    /** Cheapest step first. */
    List<OfferStep> ladder();

    /** Place in the order in which offers came in, null if unknown. */
    @Nullable
    Integer receiptSequence();

    /** 1 where a call feeds in, -1 where it takes. */
    int sign();

    /** Least power of a step that is called, MW. */
    double leastMw();

    /** True for the columns of the asset that say how many MW are called from a step of the ladder. */
    boolean isCalledPower(Symbol symbol);

    /** Power called at a step, MW, not negative. */
    double calledMw(AssetSchedule schedule, int step);

    /** True where at least one step of the horizon lies in the window of the offer. */
    boolean hasWindow();

    /**
     * The call that gains most at these prices of energy, alone in the horizon; empty where no call is possible.
     *
     * @param cnyPerMwh price at the node of the asset
     * @param without rules of the offer that are left out
     */
    Optional<OfferCall> best(Series cnyPerMwh, Set<OfferRule> without);

    /** All steps of the ladder together, MW. */
    default double offeredMw() {
        return ladder().stream().mapToDouble(OfferStep::powerMw).sum();
    }
}
