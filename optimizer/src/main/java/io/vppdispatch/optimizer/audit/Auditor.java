package io.vppdispatch.optimizer.audit;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AssetType;
import io.vppdispatch.optimizer.asset.Violation;
import io.vppdispatch.optimizer.catalogue.AssetCatalogue;
import io.vppdispatch.optimizer.network.NetworkRule;
import io.vppdispatch.optimizer.policy.PolicyRule;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Ledger;
import io.vppdispatch.optimizer.system.Node;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Checks a schedule against its problem, knowing nothing of how it was found. */
public final class Auditor {

    private static final double SHOWN_MW = 1e-3;

    private final DispatchProblem problem;
    private final Schedule schedule;
    private final Tolerance tolerance;
    private final Map<String, AssetSchedule> byAsset = new HashMap<>();
    private final List<Violation> violations = new ArrayList<>();
    private final List<Shortage> shortages = new ArrayList<>();
    private final Map<String, Map<CostKind, Double>> costs = new TreeMap<>();
    private final Map<Ledger, Double> accounts = new EnumMap<>(Ledger.class);
    private double prices;
    private double weightedCurtailedMwh;
    private double weightedHours;
    private final double[] renewableMw;
    private final double[] availableMw;
    private final double[] surplusMw;

    private Auditor(DispatchProblem problem, Schedule schedule, Tolerance tolerance) {
        this.problem = problem;
        this.schedule = schedule;
        this.tolerance = tolerance;
        int steps = problem.horizon().steps();
        this.renewableMw = new double[steps];
        this.availableMw = new double[steps];
        this.surplusMw = new double[steps];
        schedule.assets().forEach(own -> byAsset.put(own.subject(), own));
    }

    /** Audits a schedule that has every subject and column of the problem. */
    public static Audit audit(DispatchProblem problem, Schedule schedule, Tolerance tolerance) {
        return new Auditor(problem, schedule, tolerance).run();
    }

    /** Audits a schedule together with what is claimed for it. */
    public static Audit audit(DispatchProblem problem, Schedule schedule, Claims claims, Tolerance tolerance) {
        Auditor auditor = new Auditor(problem, schedule, tolerance);
        Audit audit = auditor.run();
        double allowedCny = tolerance.cny(audit.totalCny(), auditor.prices);
        auditor.compare(AuditRule.OBJECTIVE, claims.objectiveCny(), audit.totalCny(), allowedCny, "CNY");
        auditor.compare(AuditRule.STAGE, claims.violationCny(), audit.violationCny(), allowedCny, "CNY");
        double allowedMwh = tolerance.mwh(auditor.weightedHours);
        auditor.compare(AuditRule.STAGE, claims.notAbsorbedMwh(), audit.notAbsorbedMwh(), allowedMwh, "MWh");
        return audit.withViolations(auditor.violations);
    }

    private void compare(AuditRule rule, @Nullable Double claimed, double recounted, double allowed, String unit) {
        if (claimed != null && !(Math.abs(claimed - recounted) <= allowed)) {
            String message = rule.title() + ": claimed " + claimed + " " + unit + ", recounted " + recounted;
            violations.add(new Violation(rule, "plan", -1, Math.abs(claimed - recounted), unit, message));
        }
    }

    private Audit run() {
        schedule.all().forEach(this::auditComplete);
        if (violations.isEmpty()) {
            for (Asset asset : problem.assets()) {
                auditAsset(AssetCatalogue.typeOf(asset), asset, scheduleOf(asset));
            }
            for (int i = 0; i < problem.nodes().size(); i++) {
                auditNode(problem.nodes().get(i), schedule.nodes().get(i));
            }
            for (int i = 0; i < problem.reserves().size(); i++) {
                auditReserve(problem.reserves().get(i), schedule.reserves().get(i));
            }
        }
        double notAbsorbed = notAbsorbedMwh();
        AssetAudit stages = auditOf(PolicyRule.ABSORPTION_OWNER);
        Double absorptionPrice = problem.objective().maxAbsorptionPriceCnyPerMwh();
        if (problem.objective().isAbsorptionFirst() && absorptionPrice != null) {
            stages.cost(CostKind.CURTAILMENT, -1, absorptionPrice, notAbsorbed);
        }
        close(stages, PolicyRule.ABSORPTION_OWNER);
        AssetAudit policy = auditOf(PolicyRule.POLICY_OWNER);
        List<WeightAccount> weights = new PolicyAudit(problem, accounts, policy).run();
        close(policy, PolicyRule.POLICY_OWNER);
        double absorbed = absorbedMwh();
        return new Audit(
                violations,
                shortages,
                problem.objective().perspective(),
                costs,
                accounts,
                notAbsorbed,
                weights,
                absorbed,
                availableMwh() - absorbed);
    }

    /** What the stage of absorption minimises, MWh. */
    private double notAbsorbedMwh() {
        double losses = problem.objective().countStorageLosses() ? accounts.getOrDefault(Ledger.STORAGE_LOSS, 0.0) : 0;
        return weightedCurtailedMwh + accounts.getOrDefault(Ledger.SURPLUS, 0.0) + losses;
    }

    private void auditComplete(AssetSchedule subject) {
        AssetAudit audit = auditOf(subject.subject());
        subject.columns().forEach((name, series) -> {
            boolean whole = series.steps() == problem.horizon().steps();
            audit.holds(AuditRule.COMPLETE, -1, whole, name + " has " + series.steps() + " values");
            for (int t = 0; t < series.steps(); t++) {
                audit.holds(AuditRule.COMPLETE, t, Double.isFinite(series.at(t)), name + " is " + series.at(t));
            }
        });
        close(audit, subject.subject());
    }

    private void auditAsset(AssetType<Asset, ?> type, Asset asset, AssetSchedule own) {
        AssetAudit audit = auditOf(asset.id());
        type.audit(asset, own, audit);
        Series cost = own.column(AssetSchedule.COST_CNY);
        for (int t = 0; t < cost.steps(); t++) {
            audit.compareCost(AuditRule.COST, t, cost.at(t));
            countRenewable(type, asset, own, t);
        }
        close(audit, asset.id());
    }

    private void countRenewable(AssetType<Asset, ?> type, Asset asset, AssetSchedule own, int step) {
        if (type.isRenewable()) {
            renewableMw[step] += own.at(AssetSchedule.POWER_MW, step);
            availableMw[step] += type.renewableAvailableMw(asset, step);
        }
    }

    /** Surplus of the system is taken off renewable output first: what is dumped is not absorbed. */
    private double absorbedMwh() {
        double mwh = 0;
        for (int t = 0; t < renewableMw.length; t++) {
            double dumped = Math.max(0, Math.min(renewableMw[t], surplusMw[t]));
            mwh += (renewableMw[t] - dumped) * problem.horizon().hours(t);
        }
        return mwh;
    }

    private double availableMwh() {
        double mwh = 0;
        for (int t = 0; t < availableMw.length; t++) {
            mwh += availableMw[t] * problem.horizon().hours(t);
        }
        return mwh;
    }

    private void auditNode(Node node, AssetSchedule own) {
        AssetAudit audit = auditOf(node.id());
        List<Asset> here = problem.assets().stream()
                .filter(asset -> asset.node().equals(node.id()))
                .toList();
        for (int t = 0; t < problem.horizon().steps(); t++) {
            double shortage = own.at(Schedule.SHORTAGE_MW, t);
            double surplus = own.at(Schedule.SURPLUS_MW, t);
            surplusMw[t] += surplus;
            audit.atMostMw(NetworkRule.BALANCE, t, Math.min(shortage, surplus), 0, 1);
            double sum = shortage - surplus;
            for (Asset asset : here) {
                sum += scheduleOf(asset).at(AssetSchedule.POWER_MW, t);
            }
            audit.equalMw(NetworkRule.BALANCE, t, sum, problem.demandMw(node.id(), t), here.size() + 2.0);
            missing(
                    audit,
                    CostKind.SHORTAGE,
                    "shortage",
                    t,
                    shortage,
                    problem.penalties().shortageCnyPerMwh());
            missing(
                    audit,
                    CostKind.SURPLUS,
                    "surplus",
                    t,
                    surplus,
                    problem.penalties().surplusCnyPerMwh());
        }
        close(audit, node.id());
    }

    private void auditReserve(ReserveProduct product, AssetSchedule own) {
        AssetAudit audit = auditOf(product.id());
        for (int t = 0; t < problem.horizon().steps(); t++) {
            double shortfall = own.at(Schedule.SHORTFALL_MW, t);
            double held = shortfall;
            for (Asset asset : problem.assets()) {
                held += AssetCatalogue.typeOf(asset).reserveMw(asset, scheduleOf(asset), product, t);
            }
            double requirement = product.requirementMw().at(t);
            audit.atMostMw(
                    NetworkRule.RESERVE, t, requirement, held, problem.assets().size() + 1.0);
            missing(audit, CostKind.RESERVE_SHORTFALL, "reserve", t, shortfall, product.shortfallCnyPerMwh());
        }
        close(audit, product.id());
    }

    /** Prices what is missing; without a price, and below zero, nothing may be missing. */
    private void missing(
            AssetAudit audit,
            CostKind kind,
            String name,
            int step,
            double powerMw,
            @org.jspecify.annotations.Nullable Double cnyPerMwh) {
        NetworkRule rule = kind == CostKind.RESERVE_SHORTFALL ? NetworkRule.RESERVE : NetworkRule.BALANCE;
        audit.atMostMw(rule, step, -powerMw, 0, 1);
        if (cnyPerMwh == null) {
            audit.atMostMw(rule, step, powerMw, 0, 1);
            return;
        }
        audit.cost(kind, step, cnyPerMwh * problem.horizon().hours(step), powerMw);
        if (powerMw > SHOWN_MW) {
            shortages.add(new Shortage(name, audit.subject(), step, powerMw));
        }
    }

    private AssetSchedule scheduleOf(Asset asset) {
        AssetSchedule own = byAsset.get(asset.id());
        return own == null ? schedule.asset(asset.id()) : own;
    }

    private double injectedMw(String assetId, int step) {
        AssetSchedule own = byAsset.get(assetId);
        if (own == null) {
            throw new IllegalArgumentException("The schedule has no asset " + assetId);
        }
        return own.at(AssetSchedule.POWER_MW, step);
    }

    private AssetAudit auditOf(String subject) {
        return new AssetAudit(subject, problem, this::injectedMw, tolerance);
    }

    private void close(AssetAudit audit, String subject) {
        violations.addAll(audit.violations());
        prices += audit.prices();
        if (!audit.costs().isEmpty()) {
            costs.put(subject, audit.costs());
        }
        weightedCurtailedMwh += audit.weightedCurtailedMwh();
        weightedHours += audit.weightedHours();
        audit.accounts().forEach((ledger, amount) -> accounts.merge(ledger, amount, Double::sum));
    }
}
