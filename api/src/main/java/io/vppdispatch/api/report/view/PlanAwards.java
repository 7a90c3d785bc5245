package io.vppdispatch.api.report.view;

import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.explain.Award;
import io.vppdispatch.optimizer.explain.AwardReasons;
import java.util.List;
import java.util.OptionalDouble;

/** What every offer was awarded and why, as the plan alone tells it: nothing is planned again. */
public final class PlanAwards {

    private PlanAwards() {}

    /** None without prices, which say why an offer was not called. */
    public static List<Award> of(Plan plan) {
        return plan.prices().cnyPerMwh().isEmpty()
                ? List.of()
                : AwardReasons.of(plan.problem(), plan.schedule(), plan.prices(), offer -> OptionalDouble.empty());
    }
}
