package io.vppdispatch.optimizer.explain;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.Offer;
import io.vppdispatch.optimizer.asset.OfferCall;
import io.vppdispatch.optimizer.asset.OfferRule;
import io.vppdispatch.optimizer.asset.OfferStep;
import io.vppdispatch.optimizer.catalogue.AssetCatalogue;
import io.vppdispatch.optimizer.price.Prices;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Why each offer of a plan was awarded what it was.
 *
 * <p>An offer that was not called is judged by the best single call it could have made at the plan's prices. If that gains more than
 * the {@value #WORTH_CNY} CNY to which awards are decided, the call did not fit: into a limit shared with others, or because it comes
 * in one piece that moves the price. Otherwise the reason is the rule of the offer without which a call would gain; where no single
 * rule is enough, the one that has to go last in the order of {@link OfferRule}; and its price where none of them helps.
 */
public final class AwardReasons {

    private static final double WORTH_CNY = 1;
    private static final double SHOWN_MW = 1e-3;

    private final DispatchProblem problem;
    private final Schedule schedule;
    private final Prices prices;
    private final Counterfactual counterfactual;

    private AwardReasons(DispatchProblem problem, Schedule schedule, Prices prices, Counterfactual counterfactual) {
        this.problem = problem;
        this.schedule = schedule;
        this.prices = prices;
        this.counterfactual = counterfactual;
    }

    /** One award per offer, in the order of the problem. */
    public static List<Award> of(
            DispatchProblem problem, Schedule schedule, Prices prices, Counterfactual counterfactual) {
        return new AwardReasons(problem, schedule, prices, counterfactual).all();
    }

    private List<Award> all() {
        List<Award> awards = new ArrayList<>();
        for (Asset asset : problem.assets()) {
            Optional<Offer> offer = AssetCatalogue.typeOf(asset).offer(asset, problem.horizon());
            offer.ifPresent(found -> awards.add(award(asset, found)));
        }
        return awards;
    }

    private Award award(Asset asset, Offer offer) {
        AssetSchedule own = schedule.asset(asset.id());
        double most = 0;
        double mwh = 0;
        for (int t = 0; t < own.steps(); t++) {
            most = Math.max(most, offer.calledMw(own, t));
            mwh += problem.horizon().hours(t) * offer.calledMw(own, t);
        }
        AwardReason reason = reason(asset, offer, most);
        Accepting accepting = reason == AwardReason.BLOCK_INDIVISIBLE ? counterfactual.accepting(asset.id()) : null;
        return new Award(
                asset.id(),
                reason,
                offer.offeredMw(),
                most,
                mwh,
                steps(offer, most),
                accepting == null ? null : accepting.state(),
                accepting == null ? null : accepting.cny());
    }

    /** The cheapest steps are filled first. */
    private static List<AwardedStep> steps(Offer offer, double awardedMw) {
        List<AwardedStep> steps = new ArrayList<>();
        double left = awardedMw;
        for (OfferStep step : offer.ladder()) {
            double filled = Math.min(left, step.powerMw());
            steps.add(new AwardedStep(step.powerMw(), step.priceCnyPerMwh(), filled));
            left -= filled;
        }
        return steps;
    }

    private AwardReason reason(Asset asset, Offer offer, double awardedMw) {
        if (awardedMw > SHOWN_MW) {
            return awardedMw >= offer.offeredMw() - SHOWN_MW ? AwardReason.AWARDED : AwardReason.PARTLY;
        }
        if (!offer.hasWindow()) {
            return AwardReason.WINDOW;
        }
        if (isReserve(asset)) {
            return AwardReason.RESERVE;
        }
        if (!prices.areKnown()) {
            return AwardReason.NO_PRICES;
        }
        Series cnyPerMwh = priceAt(asset.node());
        Optional<OfferCall> best = offer.best(cnyPerMwh, Set.of()).filter(AwardReasons::isWorthIt);
        if (best.isPresent()) {
            return isLimited(asset, offer, best.get()) ? AwardReason.SITE_LIMIT : AwardReason.BLOCK_INDIVISIBLE;
        }
        return ruleInTheWay(offer, cnyPerMwh);
    }

    private static boolean isWorthIt(OfferCall call) {
        return call.gainCny() > WORTH_CNY;
    }

    private Series priceAt(String node) {
        Series cnyPerMwh = prices.cnyPerMwh().get(node);
        if (cnyPerMwh == null) {
            throw new IllegalArgumentException("The plan has no prices for node " + node);
        }
        return cnyPerMwh;
    }

    private static AwardReason ruleInTheWay(Offer offer, Series cnyPerMwh) {
        for (OfferRule rule : OfferRule.values()) {
            if (offer.best(cnyPerMwh, Set.of(rule))
                    .filter(AwardReasons::isWorthIt)
                    .isPresent()) {
                return reason(rule);
            }
        }
        Set<OfferRule> without = EnumSet.noneOf(OfferRule.class);
        for (OfferRule rule : OfferRule.values()) {
            without.add(rule);
            if (offer.best(cnyPerMwh, without).filter(AwardReasons::isWorthIt).isPresent()) {
                return reason(rule);
            }
        }
        return AwardReason.PRICE;
    }

    private static AwardReason reason(OfferRule rule) {
        return switch (rule) {
            case NOTICE -> AwardReason.NOTICE;
            case GAP -> AwardReason.GAP;
            case CALLS -> AwardReason.CALLS;
            case DURATION -> AwardReason.DURATION;
            case LEAST_POWER -> AwardReason.BLOCK_INDIVISIBLE;
        };
    }

    private boolean isReserve(Asset asset) {
        AssetSchedule own = schedule.asset(asset.id());
        for (int t = 0; t < own.steps(); t++) {
            for (ReserveProduct product : problem.reservesOf(asset)) {
                if (AssetCatalogue.typeOf(asset).reserveMw(asset, own, product, t) > SHOWN_MW) {
                    return true;
                }
            }
        }
        return false;
    }

    /** True where the least of the call does not fit into what others leave of a limit it shares with them. */
    private boolean isLimited(Asset asset, Offer offer, OfferCall call) {
        return new SharedRoom(problem, schedule)
                .isFull(asset, offer.sign() * Math.max(offer.leastMw(), SHOWN_MW), call.first(), call.end());
    }
}
