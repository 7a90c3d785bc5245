package io.vppdispatch.optimizer.audit;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.network.NetworkRule;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.system.ShortageKind;
import io.vppdispatch.optimizer.system.ShortfallStep;

/** Adds up the reserve held for a product and prices what is missing, from the cheap end of the shortfall curve. */
final class ReserveAudit {

    private final DispatchProblem problem;
    private final Scheduled scheduled;
    private final Findings findings;

    ReserveAudit(DispatchProblem problem, Scheduled scheduled, Findings findings) {
        this.problem = problem;
        this.scheduled = scheduled;
        this.findings = findings;
    }

    void run(ReserveProduct product, AssetSchedule own, AssetAudit audit) {
        double weight = problem.assets().size() + 1.0;
        for (int t = 0; t < problem.horizon().steps(); t++) {
            double shortfall = own.at(Schedule.SHORTFALL_MW, t);
            double held = shortfall;
            for (Asset asset : problem.assets()) {
                held += scheduled.reserveMw(asset, product, t);
            }
            audit.atMostMw(NetworkRule.RESERVE, t, product.requirementMw().at(t), held, weight);
            audit.atMostMw(NetworkRule.RESERVE, t, -shortfall, 0, 1);
            double unpaid = price(product, shortfall, t, audit);
            audit.atMostMw(NetworkRule.RESERVE, t, unpaid, 0, 1);
            findings.addShortage(ShortageKind.of(product.kind()), product.id(), t, shortfall - unpaid);
        }
    }

    /** Prices what is missing; what is left beyond the steps without a price may not be missing. */
    private double price(ReserveProduct product, double shortfallMw, int step, AssetAudit audit) {
        double hours = problem.horizon().hours(step);
        double left = shortfallMw;
        for (ShortfallStep part : product.shortfallSteps()) {
            double filled = Math.min(left, part.mw());
            audit.cost(CostKind.RESERVE_SHORTFALL, step, part.cnyPerMwh() * hours, filled);
            left -= filled;
        }
        Double beyond = product.shortfallCnyPerMwh();
        if (beyond == null) {
            return left;
        }
        audit.cost(CostKind.RESERVE_SHORTFALL, step, beyond * hours, left);
        return 0;
    }
}
