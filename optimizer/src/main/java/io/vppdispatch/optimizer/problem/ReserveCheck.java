package io.vppdispatch.optimizer.problem;

import io.vppdispatch.optimizer.data.Issues;
import io.vppdispatch.optimizer.system.ReserveProduct;

/** Finds what is wrong with the shortfall curve of a reserve product: prices fall, so that the dear end would fill first. */
final class ReserveCheck {

    private ReserveCheck() {}

    static void check(ReserveProduct product, Issues place) {
        Issues at = place.about("reserve " + product.id());
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
