package io.vppdispatch.optimizer.problem;

import io.vppdispatch.optimizer.data.Hints;
import io.vppdispatch.optimizer.data.Issues;
import io.vppdispatch.optimizer.system.ReserveProduct;
import java.util.List;

/** Finds what is wrong with a reserve product: prices of its curve that fall, so that the dear end would fill first, unknown nodes. */
final class ReserveCheck {

    private ReserveCheck() {}

    static void check(ReserveProduct product, List<String> nodeIds, Issues at) {
        for (int i = 0; i < product.nodes().size(); i++) {
            String node = product.nodes().get(i);
            at.at("nodes")
                    .at(i)
                    .require(
                            nodeIds.contains(node),
                            "unknown_node",
                            "nodes[" + i + "] (" + node + ") must be one of " + nodeIds + Hints.maybe(node, nodeIds));
            at.at("nodes")
                    .at(i)
                    .require(
                            product.nodes().indexOf(node) == i,
                            "duplicate_id",
                            "nodes[" + i + "] (" + node + ") must not be named twice");
        }
        double last = 0;
        for (int k = 0; k < product.shortfallSteps().size(); k++) {
            double price = product.shortfallSteps().get(k).cnyPerMwh();
            at.at("shortfall_steps")
                    .at(k)
                    .at("cny_per_mwh")
                    .require(
                            price >= last,
                            "range",
                            "shortfall_steps[" + k + "].cny_per_mwh (" + price + ") must be at least " + last
                                    + ", the price of the step before");
            last = Math.max(last, price);
        }
        Double beyond = product.shortfallCnyPerMwh();
        at.at("shortfall_cny_per_mwh")
                .require(
                        beyond == null || beyond >= last,
                        "range",
                        "shortfall_cny_per_mwh (" + beyond + ") must be at least " + last
                                + ", the price of the last shortfall step");
    }
}
