package io.vppdispatch.optimizer.audit;

import io.vppdispatch.optimizer.asset.Violation;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Ledger;
import io.vppdispatch.optimizer.system.ShortageKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the audits of all subjects found and recounted. */
final class Findings {

    /** In the unit of each kind. */
    private static final double SHOWN = 1e-3;

    private final List<Violation> violations = new ArrayList<>();
    private final List<Shortage> shortages = new ArrayList<>();
    private final Map<String, Map<CostKind, Double>> costs = new TreeMap<>();
    private final Map<Ledger, Double> accounts = new EnumMap<>(Ledger.class);
    private double prices;
    private double weightedCurtailedMwh;
    private double weightedHours;

    void add(AssetAudit audit) {
        violations.addAll(audit.violations());
        audit.shortages().forEach(one -> addShortage(one.kind(), one.subject(), one.step(), one.amount()));
        prices += audit.prices();
        if (!audit.costs().isEmpty()) {
            costs.put(audit.subject(), audit.costs());
        }
        weightedCurtailedMwh += audit.weightedCurtailedMwh();
        weightedHours += audit.weightedHours();
        audit.accounts().forEach((ledger, amount) -> accounts.merge(ledger, amount, Double::sum));
    }

    void add(Violation violation) {
        violations.add(violation);
    }

    /** Names what was missing and paid for, if it is enough to be shown. */
    void addShortage(ShortageKind kind, String subject, int step, double amount) {
        if (amount > SHOWN) {
            shortages.add(new Shortage(kind, subject, step, amount));
        }
    }

    List<Violation> violations() {
        return violations;
    }

    List<Shortage> shortages() {
        return shortages;
    }

    Map<String, Map<CostKind, Double>> costs() {
        return costs;
    }

    Map<Ledger, Double> accounts() {
        return accounts;
    }

    double account(Ledger ledger) {
        return accounts.getOrDefault(ledger, 0.0);
    }

    /** Curtailed energy by the weights of its plants, MWh. */
    double weightedCurtailedMwh() {
        return weightedCurtailedMwh;
    }

    /** Weights of curtailed power over time: what rounding may add to the curtailed energy. */
    double weightedHours() {
        return weightedHours;
    }

    /** Sum of the prices of everything that was counted: what rounding may add to the money. */
    double prices() {
        return prices;
    }
}
