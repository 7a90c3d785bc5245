package io.vppdispatch.optimizer.audit;

import io.vppdispatch.optimizer.asset.Violation;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Ledger;
import io.vppdispatch.optimizer.system.Objective;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the auditor found and recounted.
 *
 * @param violations broken rules; a plan with any can never be published
 * @param shortages what could not be met and was paid for
 * @param objective what the plan was to be best at, which says what counts as cost
 * @param costs recounted money by subject and kind, of both perspectives, CNY
 * @param accounts recounted physical accounts over the horizon, each in the unit of its ledger
 * @param notAbsorbedMwh what the stage of absorption minimises: curtailed by weight, surplus, losses where they count
 * @param weights account of each consumption weight that is asked for
 * @param absorbedMwh renewable energy fed in and used: in a step with surplus, what the surplus leaves of it
 * @param curtailedMwh renewable energy that was available and not absorbed: not fed in, or dumped as surplus
 */
public record Audit(
        List<Violation> violations,
        List<Shortage> shortages,
        Objective objective,
        Map<String, Map<CostKind, Double>> costs,
        Map<Ledger, Double> accounts,
        double notAbsorbedMwh,
        List<WeightAccount> weights,
        double absorbedMwh,
        double curtailedMwh) {

    public Audit {
        violations = List.copyOf(violations);
        shortages = List.copyOf(shortages);
        weights = List.copyOf(weights);
        costs = Collections.unmodifiableMap(new LinkedHashMap<>(costs));
        accounts = Collections.unmodifiableMap(new TreeMap<>(accounts));
    }

    public boolean isClean() {
        return violations.isEmpty();
    }

    /** The recounted objective, CNY. */
    public double totalCny() {
        return costs.values().stream()
                .flatMap(kinds -> kinds.entrySet().stream())
                .filter(cost -> objective.counts(cost.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    /** Recounted account over the horizon, in the unit of the ledger; 0 where nothing counts into it. */
    public double account(Ledger ledger) {
        return accounts.getOrDefault(ledger, 0.0);
    }

    Audit withViolations(List<Violation> found) {
        return new Audit(
                found, shortages, objective, costs, accounts, notAbsorbedMwh, weights, absorbedMwh, curtailedMwh);
    }

    /** Recounted penalties of what could not be met, CNY. */
    public double violationCny() {
        double sum = 0;
        for (CostKind kind : CostKind.values()) {
            sum += kind.isViolation() ? totalCny(kind) : 0;
        }
        return sum;
    }

    /** Recounted money of one kind, CNY. */
    public double totalCny(CostKind kind) {
        return costs.values().stream()
                .mapToDouble(kinds -> kinds.getOrDefault(kind, 0.0))
                .sum();
    }
}
