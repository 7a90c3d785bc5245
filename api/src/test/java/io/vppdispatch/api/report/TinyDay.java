package io.vppdispatch.api.report;

import static io.vppdispatch.optimizer.testing.Toys.pv;
import static io.vppdispatch.optimizer.testing.Toys.serve;
import static io.vppdispatch.optimizer.testing.Toys.unit;

import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.PlanWarning;
import io.vppdispatch.optimizer.audit.Auditor;
import io.vppdispatch.optimizer.audit.Claims;
import io.vppdispatch.optimizer.audit.Tolerance;
import io.vppdispatch.optimizer.explain.Award;
import io.vppdispatch.optimizer.money.Money;
import io.vppdispatch.optimizer.price.Prices;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.stages.Stage;
import io.vppdispatch.optimizer.system.ConsumptionWeight;
import io.vppdispatch.optimizer.system.Policy;
import io.vppdispatch.optimizer.system.WeightYear;
import java.util.List;

/** Two hours small enough to be worked out by hand. */
public final class TinyDay {

    static final double SHARE = 0.3;
    static final double CERTIFICATE_CNY = 50;
    static final double EXEMPT_MWH = 10;
    static final double HELD_MWH = 5;

    private TinyDay() {}

    /** A unit that cannot go below 20 MW at 30 CNY/MWh, and sun of which the load of the first hour takes 40 of 90 MW. */
    public static DispatchProblem sunny() {
        return serve(
                new double[] {60, 200},
                unit("coal1", 20, 200).costing(30).mustRun().startCost(700).build(),
                pv("pv1", 90, 0));
    }

    /** The same with a weight of 30 % of consumption, whose year has 2400 MWh left to catch up in 100 days. */
    public static DispatchProblem weighted() {
        WeightYear year = new WeightYear(100_000, 2_000, 10_000, 10_000, 40_000, 17_000, 17_000, 100);
        ConsumptionWeight weight = new ConsumptionWeight(
                SHARE, SHARE / 3, EXEMPT_MWH, null, null, 1, 0, HELD_MWH, CERTIFICATE_CNY, true, year);
        return sunny().withPolicy(new Policy(weight, null, null, 0));
    }

    /** A plan with other stages, such as one that a limit ended. */
    public static Plan with(Plan plan, List<Stage> stages) {
        return new Plan(
                plan.problem(),
                plan.schedule(),
                plan.prices(),
                plan.audit(),
                stages,
                plan.money(),
                plan.awards(),
                plan.subAccounts(),
                plan.portfolios(),
                plan.endState(),
                plan.settings(),
                plan.solver(),
                plan.size(),
                plan.seconds(),
                plan.reproducible(),
                plan.warnings());
    }

    /** A plan whose dispatch could not be solved with commitments held. */
    public static Plan withoutPrices(Plan plan) {
        return withoutPrices(plan, plan.awards());
    }

    /** The same with other awards. */
    public static Plan withoutPrices(Plan plan, List<Award> awards) {
        Prices none = Prices.unknown();
        return new Plan(
                plan.problem(),
                plan.schedule(),
                none,
                plan.audit(),
                plan.stages(),
                Money.of(plan.problem(), plan.schedule(), plan.audit(), none),
                awards,
                plan.subAccounts(),
                plan.portfolios(),
                plan.endState(),
                plan.settings(),
                plan.solver(),
                plan.size(),
                plan.seconds(),
                plan.reproducible(),
                List.of(new PlanWarning(PlanWarning.Kind.NO_PRICES, "GLOP status ABNORMAL")));
    }

    /** A plan with another schedule and other prices, audited anew. */
    public static Plan with(Plan plan, Schedule schedule, Prices prices) {
        return new Plan(
                plan.problem(),
                schedule,
                prices,
                Auditor.audit(plan.problem(), schedule, Claims.ofObjective(plan.objective()), Tolerance.EXACT),
                plan.stages(),
                plan.money(),
                plan.awards(),
                plan.subAccounts(),
                plan.portfolios(),
                plan.endState(),
                plan.settings(),
                plan.solver(),
                plan.size(),
                plan.seconds(),
                plan.reproducible(),
                plan.warnings());
    }
}
