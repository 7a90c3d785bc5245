package io.vppdispatch.optimizer.policy;

import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Row;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Ledger;
import io.vppdispatch.optimizer.system.Objective;
import java.util.List;

/**
 * What absorption first holds from stage to stage.
 *
 * <p>O1: {@code Σ price Δ (short + over + lack + deviation + unmet + missed targets) <= V}, V the least violation found. O2:
 * {@code Σ weight Δ curtailed + surplus + losses <= A + 0.01}, A the least energy not absorbed found, MWh. Before
 * their stage is solved both are open. Surplus and losses count, those of heat that electricity feeds too, so that dumping energy,
 * or burning it by running one store or converter into another, is never called absorption. Where the case caps what absorption may cost, O2 stays open and energy not
 * absorbed costs that price.
 */
public final class AbsorptionRows {

    private final Expr violationCny;
    private final Expr notAbsorbedMwh;
    private final boolean hasPrice;
    private final Row violation;
    private final Row notAbsorbed;

    private AbsorptionRows(Lp lp, Expr violationCny, Expr notAbsorbedMwh, boolean hasPrice) {
        this.hasPrice = hasPrice;
        this.violationCny = violationCny;
        this.notAbsorbedMwh = notAbsorbedMwh;
        double open = Double.POSITIVE_INFINITY;
        this.violation = lp.row(PolicyRule.VIOLATION, PolicyRule.ABSORPTION_OWNER, At.day(), -open, violationCny, open);
        this.notAbsorbed =
                lp.row(PolicyRule.ABSORPTION, PolicyRule.ABSORPTION_OWNER, At.day(), -open, notAbsorbedMwh, open);
    }

    /** Writes the rows once all costs stand in the program. */
    public static AbsorptionRows write(
            DispatchProblem problem, Lp lp, Accounts accounts, List<Curtailment> curtailments) {
        Objective objective = problem.objective();
        Expr violationCny = lp.cost(CostKind::isViolation);
        Expr notAbsorbedMwh = Expr.zero();
        for (Curtailment curtailment : curtailments) {
            double hours = problem.horizon().hours(curtailment.step());
            notAbsorbedMwh.plus(curtailment.weight() * hours, curtailment.curtailedMw());
        }
        for (Ledger ledger : Ledger.values()) {
            if (objective.countsAsNotAbsorbed(ledger)) {
                notAbsorbedMwh.plus(accounts.total(ledger));
            }
        }
        Double price = objective.maxAbsorptionPriceCnyPerMwh();
        if (price != null) {
            lp.cost(CostKind.ABSORPTION, PolicyRule.ABSORPTION_OWNER, At.day(), price, notAbsorbedMwh);
        }
        return new AbsorptionRows(lp, violationCny, notAbsorbedMwh, price != null);
    }

    /** Penalties of everything that could not be met, CNY. */
    public Expr violationCny() {
        return violationCny;
    }

    /** Energy not absorbed, weighted, with surplus and losses, MWh. */
    public Expr notAbsorbedMwh() {
        return notAbsorbedMwh;
    }

    /** True where energy not absorbed has a price instead of a stage of its own. */
    public boolean hasPrice() {
        return hasPrice;
    }

    /** Row O1. */
    public Row violation() {
        return violation;
    }

    /** Row O2. */
    public Row notAbsorbed() {
        return notAbsorbed;
    }
}
