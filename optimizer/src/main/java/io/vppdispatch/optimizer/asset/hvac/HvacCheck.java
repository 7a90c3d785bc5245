package io.vppdispatch.optimizer.asset.hvac;

import io.vppdispatch.optimizer.data.Issues;
import io.vppdispatch.optimizer.time.Horizon;
import java.util.Locale;

/** Rules across the components of a building. */
final class HvacCheck {

    /** What a solver's last digit in a carried temperature may add, K. */
    private static final double LAST_DIGIT = 1e-6;

    private final Hvac hvac;
    private final Horizon horizon;
    private final Issues issues;

    HvacCheck(Hvac hvac, Horizon horizon, Issues issues) {
        this.hvac = hvac;
        this.horizon = horizon;
        this.issues = issues;
    }

    void run() {
        boolean isBand = true;
        for (int t = 0; t < horizon.steps(); t++) {
            isBand &= checkBand(t);
        }
        Double price = hvac.discomfortCnyPerKH();
        issues.at("discomfort_cny_per_k_h")
                .require(
                        price == null || price > 0,
                        "range",
                        "discomfort_cny_per_k_h (" + price
                                + ") must be above 0; leave it out where the band is always kept");
        checkTarget();
        if (price == null && isBand) {
            checkReach();
        }
    }

    private boolean checkBand(int t) {
        double low = hvac.comfortMinC().at(t);
        double high = hvac.comfortMaxC().at(t);
        issues.at("comfort_min_c")
                .at(t)
                .require(
                        low <= high,
                        "range",
                        "comfort_min_c[" + t + "] (" + low + ") must be at most comfort_max_c (" + high + ")");
        return low <= high;
    }

    private void checkTarget() {
        Double target = hvac.targetC();
        issues.requireEffect("target_miss_cny_per_k", hvac.targetMissCnyPerK(), "target_c", target);
        issues.at("target_miss_cny_per_k")
                .require(
                        target == null || hvac.targetMissCnyPerK() > 0,
                        "range",
                        "target_miss_cny_per_k (" + hvac.targetMissCnyPerK()
                                + ") must be above 0 where target_c is given, or it has no effect");
    }

    /** A band that must be kept must be within reach: all temperatures the building can have, step by step. */
    private void checkReach() {
        double low = hvac.initial().temperatureC();
        double high = low;
        for (int t = 0; t < horizon.steps(); t++) {
            double kept = hvac.kept(horizon.hours(t));
            double atRest = (1 - kept) * hvac.freeC(t);
            double atFull = atRest
                    + hvac.mode().sign()
                            * (1 - kept)
                            * hvac.thermalResistanceKPerMw()
                            * hvac.cop().at(t)
                            * hvac.maxMw();
            low = kept * low + Math.min(atRest, atFull);
            high = kept * high + Math.max(atRest, atFull);
            double least = hvac.comfortMinC().at(t);
            double most = hvac.comfortMaxC().at(t);
            if (low > most + LAST_DIGIT || high < least - LAST_DIGIT) {
                issues.at(low > most ? "comfort_max_c" : "comfort_min_c").at(t).add("range", unreachable(t, low, high));
                return;
            }
            low = Math.max(low, least);
            high = Math.min(high, most);
        }
    }

    private String unreachable(int t, double low, double high) {
        return String.format(
                Locale.ROOT,
                "the comfort band of step %d (%s to %s) cannot be reached: the temperature can be %.3f to %.3f;"
                        + " discomfort needs a price in discomfort_cny_per_k_h",
                t + 1,
                hvac.comfortMinC().at(t),
                hvac.comfortMaxC().at(t),
                low,
                high);
    }
}
