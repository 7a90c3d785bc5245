package io.vppdispatch.optimizer;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.Offer;
import io.vppdispatch.optimizer.asset.OfferStep;
import io.vppdispatch.optimizer.catalogue.AssetCatalogue;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The order of offers that cost the same: {@link Offer#ORDER}, then id. As an objective, a MWh weighs the offer's place in that order,
 * so that moving it to an offer that stands earlier is always better.
 */
final class TieOrder {

    private final DispatchProblem problem;
    private final List<Candidate> order = new ArrayList<>();

    private record Candidate(Asset asset, Offer offer) {

        /** True where a MWh of both may cost the same. */
        boolean mayTie(Candidate other) {
            return offer.sign() == other.offer.sign()
                    && asset.node().equals(other.asset.node())
                    && offer.ladder().stream().map(OfferStep::priceCnyPerMwh).anyMatch(other::asks);
        }

        private boolean asks(double cnyPerMwh) {
            return offer.ladder().stream().anyMatch(step -> step.priceCnyPerMwh() == cnyPerMwh);
        }
    }

    TieOrder(DispatchProblem problem) {
        this.problem = problem;
        for (Asset asset : problem.assets()) {
            AssetCatalogue.typeOf(asset)
                    .offer(asset, problem.horizon())
                    .ifPresent(offer -> order.add(new Candidate(asset, offer)));
        }
        order.sort(Comparator.comparing(Candidate::offer, Offer.ORDER)
                .thenComparing(candidate -> candidate.asset().id()));
    }

    List<String> offers() {
        return order.stream().map(candidate -> candidate.asset().id()).toList();
    }

    /** True where two offers may cost the same. */
    boolean hasTies() {
        for (int i = 0; i < order.size(); i++) {
            for (int j = i + 1; j < order.size(); j++) {
                if (order.get(i).mayTie(order.get(j))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The order as an objective. */
    Expr objective(Lp lp) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            places.put(order.get(i).asset().id(), i);
        }
        Expr sum = Expr.zero();
        for (int column = 0; column < lp.columns(); column++) {
            Var var = lp.var(column);
            Integer place = places.get(var.owner());
            if (place != null && order.get(place).offer().isCalledPower(var.symbol())) {
                sum.plus((1 + place) * problem.horizon().hours(var.at().step()), var);
            }
        }
        return sum;
    }
}
