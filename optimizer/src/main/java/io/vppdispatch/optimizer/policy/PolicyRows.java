package io.vppdispatch.optimizer.policy;

import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Row;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.Cap;
import io.vppdispatch.optimizer.system.ConsumptionWeight;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Ledger;
import io.vppdispatch.optimizer.system.Policy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Targets and caps over the whole horizon.
 *
 * <p>W1: {@code RE + given + g >= w (C + losses - exempt) + catchUp}, W2 the same without hydro. RE is renewable energy fed in
 * less what was dumped as surplus, {@code given} what contracts, transfers and certificates at hand add, C consumption as
 * demand response and unserved load leave it, g certificates bought, which are wind and sun and count in both. W3:
 * {@code coal - x <= cap}, W4: {@code CO2 - x <= cap}, x at the price of excess, or none.
 */
public final class PolicyRows {

    private static final double OPEN = Double.POSITIVE_INFINITY;

    private final Lp lp;
    private final Accounts accounts;
    private final List<Row> rows = new ArrayList<>();

    private PolicyRows(Lp lp, Accounts accounts) {
        this.lp = lp;
        this.accounts = accounts;
    }

    /** Writes the rows; their duals are the prices of the weight and of the caps. */
    public static List<Row> write(DispatchProblem problem, Lp lp, Accounts accounts) {
        PolicyRows writer = new PolicyRows(lp, accounts);
        Policy policy = problem.policy();
        ConsumptionWeight weight = policy.consumptionWeight();
        if (weight != null) {
            writer.writeWeight(weight, new WeightTerms(weight, problem.horizon()));
        }
        writer.writeCap(PolicyRule.COAL_CAP, Ledger.COAL, policy.coalTce());
        writer.writeCap(PolicyRule.CO2_CAP, Ledger.CO2, policy.co2T());
        lp.cost(CostKind.CARBON, PolicyRule.POLICY_OWNER, At.day(), policy.co2CnyPerT(), accounts.total(Ledger.CO2));
        return List.copyOf(writer.rows);
    }

    private void writeWeight(ConsumptionWeight weight, WeightTerms terms) {
        Var bought = lp.column(PolicyRule.POLICY_OWNER, Symbol.of("g"), At.day(), 0, OPEN, false);
        lp.cost(
                CostKind.CERTIFICATE,
                PolicyRule.POLICY_OWNER,
                At.day(),
                weight.certificateCnyPerMwh(),
                Expr.of(bought));
        Expr consumption = accounts.total(Ledger.CONSUMPTION);
        if (weight.countStorageLosses()) {
            consumption.plus(accounts.total(Ledger.STORAGE_LOSS));
        }
        write(PolicyRule.WEIGHT_TOTAL, Ledger.RENEWABLE, weight.totalShare(), terms.total(), consumption, bought);
        write(
                PolicyRule.WEIGHT_NON_HYDRO,
                Ledger.NON_HYDRO_RENEWABLE,
                weight.nonHydroShare(),
                terms.nonHydro(),
                consumption,
                bought);
    }

    private void write(
            PolicyRule rule, Ledger ledger, double share, WeightTerms.Given given, Expr consumption, Var bought) {
        if (share == 0) {
            return;
        }
        Expr account = accounts.total(ledger)
                .minus(accounts.total(Ledger.SURPLUS))
                .plus(given.countedMwh())
                .plus(-share, consumption)
                .plus(bought);
        double atLeast = given.catchUpMwh() - share * given.exemptMwh();
        rows.add(lp.row(rule, PolicyRule.POLICY_OWNER, At.day(), atLeast, account, OPEN));
    }

    private void writeCap(PolicyRule rule, Ledger ledger, @Nullable Cap cap) {
        if (cap == null) {
            return;
        }
        Expr used = accounts.total(ledger);
        Double price = cap.excessCnyPerUnit();
        if (price != null) {
            Var excess = lp.column(PolicyRule.POLICY_OWNER, Symbol.of("x", ledger.name()), At.day(), 0, OPEN, false);
            CostKind kind = ledger == Ledger.CO2 ? CostKind.CARBON : CostKind.COAL_CAP;
            lp.cost(kind, PolicyRule.POLICY_OWNER, At.day(), price, Expr.of(excess));
            used.minus(excess);
        }
        rows.add(lp.row(rule, PolicyRule.POLICY_OWNER, At.day(), -OPEN, used, cap.limit()));
    }
}
