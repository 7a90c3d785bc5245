package io.vppdispatch.optimizer.problem;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.data.Hints;
import io.vppdispatch.optimizer.data.Issues;
import io.vppdispatch.optimizer.system.Carrier;
import io.vppdispatch.optimizer.system.Node;
import io.vppdispatch.optimizer.system.Portfolio;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with a virtual power plant. */
final class PortfolioCheck {

    private final DispatchProblem problem;
    private final List<String> known = new ArrayList<>();
    private final Map<String, String> ownerOf = new HashMap<>();

    PortfolioCheck(DispatchProblem problem) {
        this.problem = problem;
        problem.assets().stream()
                .filter(asset -> isElectric(asset.node()))
                .map(Asset::id)
                .forEach(known::add);
        problem.nodes().stream()
                .map(Node::id)
                .filter(this::isElectric)
                .filter(this::isUsed)
                .forEach(known::add);
    }

    private boolean isElectric(String node) {
        return problem.nodes().stream().anyMatch(one -> one.id().equals(node) && one.carrier() == Carrier.ELECTRICITY);
    }

    private boolean isUsed(String node) {
        return problem.hasDemand(node)
                || problem.assets().stream().anyMatch(asset -> asset.node().equals(node));
    }

    void check(Portfolio portfolio, Issues at) {
        at.at("members").require(!portfolio.members().isEmpty(), "empty", "members must name an asset or a site");
        for (int i = 0; i < portfolio.members().size(); i++) {
            String member = portfolio.members().get(i);
            at.at("members")
                    .at(i)
                    .require(
                            known.contains(member),
                            "unknown_member",
                            "members[" + i + "] (" + member
                                    + ") must be the id of an asset at an electric node, or of such a node with"
                                    + " assets or demands" + Hints.maybe(member, known));
            claim(
                    member,
                    "members[" + i + "] (" + member + ")",
                    portfolio,
                    at.at("members").at(i));
        }
        at.at("deviation_cny_per_mwh")
                .require(
                        (portfolio.deliveryMw() != null) == portfolio.deviationCnyPerMwh() > 0,
                        "no_effect",
                        "deviation_cny_per_mwh (" + portfolio.deviationCnyPerMwh()
                                + ") must be above 0 with delivery_mw, and has no effect without");
        checkDelivery(portfolio, at);
    }

    /** No price makes a virtual power plant feed in or take more than it may. */
    private void checkDelivery(Portfolio portfolio, Issues at) {
        Series delivery = portfolio.deliveryMw();
        if (delivery == null || delivery.steps() != problem.horizon().steps()) {
            return;
        }
        for (int t = 0; t < delivery.steps(); t++) {
            double mw = delivery.at(t);
            String named = "delivery_mw[" + t + "] (" + mw + ") must be ";
            double most = limit(portfolio.injectMaxMw(), t);
            double taken = limit(portfolio.takeMaxMw(), t);
            Issues step = at.at("delivery_mw").at(t);
            step.require(mw <= most, "range", named + "at most inject_max_mw (" + most + "), or it cannot be kept");
            step.require(
                    -mw <= taken, "range", named + "at least minus take_max_mw (" + taken + "), or it cannot be kept");
        }
    }

    private static double limit(@Nullable Series limit, int step) {
        return limit == null || step >= limit.steps() ? Double.POSITIVE_INFINITY : limit.at(step);
    }

    /** What is settled as one belongs to one. */
    private void claim(String member, String named, Portfolio portfolio, Issues at) {
        List<String> parts = new ArrayList<>(List.of(member));
        problem.assets().stream()
                .filter(asset -> asset.node().equals(member))
                .map(Asset::id)
                .forEach(parts::add);
        for (String part : parts) {
            String owner = ownerOf.putIfAbsent(part, portfolio.id());
            at.require(
                    owner == null,
                    "two_portfolios",
                    named + " must not hold " + part + ", which belongs to portfolio " + owner + " already");
        }
    }
}
