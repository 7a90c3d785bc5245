package io.vppdispatch.optimizer.audit;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AssetType;
import io.vppdispatch.optimizer.asset.Violation;
import io.vppdispatch.optimizer.catalogue.AssetCatalogue;
import io.vppdispatch.optimizer.policy.PolicyRule;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.FuelSupply;
import io.vppdispatch.optimizer.system.Ledger;
import io.vppdispatch.optimizer.system.Pin;
import io.vppdispatch.optimizer.system.Portfolio;
import io.vppdispatch.optimizer.system.SiteLimit;
import io.vppdispatch.optimizer.time.Series;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks a schedule against its problem, knowing nothing of how it was found. */
public final class Auditor {

    private final DispatchProblem problem;
    private final Schedule schedule;
    private final Tolerance tolerance;
    private final Scheduled scheduled;
    private final Findings findings = new Findings();

    private Auditor(DispatchProblem problem, Schedule schedule, Tolerance tolerance) {
        this.problem = problem;
        this.schedule = schedule;
        this.tolerance = tolerance;
        this.scheduled = new Scheduled(problem, schedule);
    }

    /** Audits a schedule that has every subject and column of the problem. */
    public static Audit audit(DispatchProblem problem, Schedule schedule, Tolerance tolerance) {
        return new Auditor(problem, schedule, tolerance).run();
    }

    /** Audits a schedule together with what is claimed for it. */
    public static Audit audit(DispatchProblem problem, Schedule schedule, Claims claims, Tolerance tolerance) {
        Auditor auditor = new Auditor(problem, schedule, tolerance);
        Audit audit = auditor.run();
        double allowedCny = tolerance.cny(audit.totalCny(), auditor.findings.prices());
        auditor.compare(AuditRule.OBJECTIVE, claims.objectiveCny(), audit.totalCny(), allowedCny, "CNY");
        auditor.compare(AuditRule.STAGE, claims.violationCny(), audit.violationCny(), allowedCny, "CNY");
        double allowedMwh = tolerance.mwh(auditor.findings.weightedHours());
        auditor.compare(AuditRule.STAGE, claims.notAbsorbedMwh(), audit.notAbsorbedMwh(), allowedMwh, "MWh");
        return audit.withViolations(auditor.findings.violations());
    }

    private void compare(AuditRule rule, @Nullable Double claimed, double recounted, double allowed, String unit) {
        if (claimed != null && !(Math.abs(claimed - recounted) <= allowed)) {
            String message = rule.title() + ": claimed " + claimed + " " + unit + ", recounted " + recounted;
            findings.add(new Violation(rule, "plan", -1, Math.abs(claimed - recounted), unit, message));
        }
    }

    private Audit run() {
        schedule.all().forEach(this::auditComplete);
        Absorption absorption = new Absorption(problem.horizon());
        if (findings.violations().isEmpty()) {
            problem.assets().forEach(asset -> auditAsset(AssetCatalogue.typeOf(asset), asset, scheduled.of(asset)));
            auditNetwork();
            absorption.add(problem, schedule);
        }
        double notAbsorbed = notAbsorbedMwh();
        auditAbsorptionPrice(notAbsorbed);
        AssetAudit policy = auditOf(PolicyRule.POLICY_OWNER);
        List<WeightAccount> weights = new PolicyAudit(problem, findings.accounts(), policy).run();
        findings.add(policy);
        return new Audit(
                findings.violations(),
                findings.shortages(),
                problem.objective(),
                findings.costs(),
                findings.accounts(),
                notAbsorbed,
                weights,
                absorption.absorbedMwh(),
                absorption.availableMwh() - absorption.absorbedMwh());
    }

    /** What the stage of absorption minimises, MWh. */
    private double notAbsorbedMwh() {
        double wasted = Arrays.stream(Ledger.values())
                .filter(problem.objective()::countsAsNotAbsorbed)
                .mapToDouble(findings::account)
                .sum();
        return findings.weightedCurtailedMwh() + wasted;
    }

    private void auditAbsorptionPrice(double notAbsorbedMwh) {
        Double cnyPerMwh = problem.objective().maxAbsorptionPriceCnyPerMwh();
        if (problem.objective().isAbsorptionFirst() && cnyPerMwh != null) {
            AssetAudit audit = auditOf(PolicyRule.ABSORPTION_OWNER);
            audit.cost(CostKind.ABSORPTION, -1, cnyPerMwh, notAbsorbedMwh);
            findings.add(audit);
        }
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
        findings.add(audit);
    }

    private void auditAsset(AssetType<Asset, ?> type, Asset asset, AssetSchedule own) {
        AssetAudit audit = auditOf(asset.id());
        type.audit(asset, own, audit);
        Series cost = own.column(AssetSchedule.COST_CNY);
        for (int t = 0; t < cost.steps(); t++) {
            audit.compareCost(AuditRule.COST, t, cost.at(t));
        }
        findings.add(audit);
    }

    private void auditNetwork() {
        NodeSums sums = new NodeSums(problem, schedule, scheduled);
        NodeAudit nodes = new NodeAudit(problem, sums, findings);
        each(problem.nodes(), schedule.nodes(), nodes::run);
        LinkAudit links = new LinkAudit(problem, scheduled);
        each(problem.links(), schedule.links(), links::run);
        new GridAudit(problem, schedule, sums, findings, this::auditOf).run();
        ReserveAudit reserves = new ReserveAudit(problem, scheduled, findings);
        each(problem.reserves(), schedule.reserves(), reserves::run);
        SiteAudit sites = new SiteAudit(problem, scheduled);
        for (SiteLimit limit : problem.siteLimits()) {
            AssetAudit audit = auditOf(limit.id());
            sites.run(limit, audit);
            findings.add(audit);
        }
        FuelAudit fuels = new FuelAudit(problem, scheduled);
        for (FuelSupply supply : problem.fuelSupplies()) {
            AssetAudit audit = auditOf(supply.id());
            fuels.run(supply, audit);
            findings.add(audit);
        }
        PinAudit pins = new PinAudit(problem, scheduled);
        for (Pin pin : problem.pins()) {
            AssetAudit audit = auditOf(pin.asset());
            pins.run(pin, audit);
            findings.add(audit);
        }
        PortfolioAudit portfolios = new PortfolioAudit(problem, schedule, scheduled);
        for (Portfolio portfolio : problem.portfolios()) {
            AssetAudit audit = auditOf(portfolio.id());
            portfolios.run(portfolio, audit);
            findings.add(audit);
        }
    }

    @FunctionalInterface
    private interface SubjectAudit<T> {
        void run(T subject, AssetSchedule own, AssetAudit audit);
    }

    private <T> void each(List<T> subjects, List<AssetSchedule> schedules, SubjectAudit<T> rules) {
        for (int i = 0; i < subjects.size(); i++) {
            AssetAudit audit = auditOf(schedules.get(i).subject());
            rules.run(subjects.get(i), schedules.get(i), audit);
            findings.add(audit);
        }
    }

    private AssetAudit auditOf(String subject) {
        return new AssetAudit(subject, problem, scheduled::powerMw, tolerance);
    }
}
