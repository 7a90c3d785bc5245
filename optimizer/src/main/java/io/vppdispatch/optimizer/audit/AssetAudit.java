package io.vppdispatch.optimizer.audit;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.AuditScope;
import io.vppdispatch.optimizer.asset.Violation;
import io.vppdispatch.optimizer.catalogue.MarginalPrices;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.problem.PowerToHeat;
import io.vppdispatch.optimizer.system.Carrier;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Ledger;
import io.vppdispatch.optimizer.system.Objective;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.system.ShortageKind;
import io.vppdispatch.optimizer.system.Tag;
import io.vppdispatch.optimizer.time.Horizon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Collects what the audit of one subject finds. */
final class AssetAudit implements AuditScope {

    private static final String THOUSAND_M3 = "1000 m3";

    private final String subject;
    private final Horizon horizon;
    private final List<ReserveProduct> products;
    private final Objective objective;
    private final List<Asset> assets;
    private final DispatchProblem problem;
    private final Injected injected;
    private final Tolerance tolerance;
    private final Map<Ledger, Double> accounts = new EnumMap<>(Ledger.class);
    private final List<Violation> violations = new ArrayList<>();
    private final List<Shortage> shortages = new ArrayList<>();
    private final Map<CostKind, Double> costs = new EnumMap<>(CostKind.class);
    private final double[] stepCosts;
    private final double[] stepPrices;
    private double dayPrices;
    private double weightedCurtailedMwh;
    private double weightedHours;

    AssetAudit(String subject, DispatchProblem problem, Injected injected, Tolerance tolerance) {
        this.subject = subject;
        this.horizon = problem.horizon();
        this.products = problem.assets().stream()
                .filter(asset -> asset.id().equals(subject))
                .findFirst()
                .map(problem::reservesOf)
                .orElse(List.of());
        this.objective = problem.objective();
        this.assets = problem.assets();
        this.problem = problem;
        this.injected = injected;
        this.tolerance = tolerance;
        this.stepCosts = new double[horizon.steps()];
        this.stepPrices = new double[horizon.steps()];
    }

    @Override
    public Horizon horizon() {
        return horizon;
    }

    @Override
    public List<ReserveProduct> reserveProducts() {
        return products;
    }

    @Override
    public List<Double> marginalCnyPerMwh() {
        return MarginalPrices.of(assets);
    }

    @Override
    public Objective objective() {
        return objective;
    }

    @Override
    public Carrier carrierOf(String node) {
        return problem.carrierOf(node);
    }

    @Override
    public double electricityPerHeat(String node) {
        return new PowerToHeat(problem).electricityPerHeat(node);
    }

    @Override
    public double injectionMwOf(String assetId, int step) {
        return injected.mw(assetId, step);
    }

    @Override
    public void count(Ledger ledger, int step, double perUnit, double quantity) {
        accounts.merge(ledger, perUnit * quantity, Double::sum);
        if (ledger.isWaste()) {
            weightedHours += Math.abs(perUnit);
        }
    }

    @Override
    public void curtail(String curtailmentClass, double weight, int step, double curtailedMw, double availableMw) {
        double hours = horizon.hours(step);
        count(Ledger.CURTAILED, step, hours, curtailedMw);
        weightedCurtailedMwh += weight * hours * curtailedMw;
        weightedHours += weight * hours;
    }

    /** Curtailed energy by the weight of its class, MWh. */
    double weightedCurtailedMwh() {
        return weightedCurtailedMwh;
    }

    /** Sum of the factors in what was counted: what rounding may add to absorption. */
    double weightedHours() {
        return weightedHours;
    }

    Map<Ledger, Double> accounts() {
        return accounts;
    }

    @Override
    public void atMostMw(Tag tag, int step, double value, double limit, double weight) {
        compare(tag, step, value - limit, tolerance.mw(weight), "MW", value, "at most", limit);
    }

    @Override
    public void equalMw(Tag tag, int step, double value, double expected, double weight) {
        equal(tag, step, value, expected, weight, "MW");
    }

    @Override
    public void equal(Tag tag, int step, double value, double expected, double weight, String unit) {
        compare(tag, step, Math.abs(value - expected), tolerance.mw(weight), unit, value, "exactly", expected);
    }

    /** Violation unless {@code value <= limit}, both in a unit of which a scheduled value's rounding makes {@code weight}. */
    void atMost(Tag tag, int step, double value, double limit, double weight, String unit) {
        compare(tag, step, value - limit, tolerance.mw(weight), unit, value, "at most", limit);
    }

    @Override
    public void atMostMwh(Tag tag, int step, double value, double limit, double weight) {
        compare(tag, step, value - limit, tolerance.mwh(weight), "MWh", value, "at most", limit);
    }

    @Override
    public void equalMwh(Tag tag, int step, double value, double expected, double weight) {
        compare(tag, step, Math.abs(value - expected), tolerance.mwh(weight), "MWh", value, "exactly", expected);
    }

    @Override
    public void atMostThousandM3(Tag tag, int step, double value, double limit, double weight) {
        compare(tag, step, value - limit, tolerance.thousandM3(weight), THOUSAND_M3, value, "at most", limit);
    }

    @Override
    public void equalThousandM3(Tag tag, int step, double value, double expected, double weight) {
        double excess = Math.abs(value - expected);
        compare(tag, step, excess, tolerance.thousandM3(weight), THOUSAND_M3, value, "exactly", expected);
    }

    private void compare(
            Tag tag,
            int step,
            double excess,
            double allowed,
            String unit,
            double value,
            String relation,
            double limit) {
        if (!(excess <= allowed)) {
            String message = String.format(
                    Locale.ROOT, "%s: %.6g %s where %s %.6g %s holds", tag.title(), value, unit, relation, limit, unit);
            violations.add(new Violation(tag, subject, step, excess, unit, message));
        }
    }

    /** Holds the step's scheduled cost against what the rules of the kind counted. */
    void compareCost(Tag tag, int step, double scheduledCny) {
        double allowed = tolerance.cny(stepCosts[step], 1 + stepPrices[step]);
        double excess = Math.abs(scheduledCny - stepCosts[step]);
        compare(tag, step, excess, allowed, "CNY", scheduledCny, "exactly", stepCosts[step]);
    }

    @Override
    public void holds(Tag tag, int step, boolean holds, String message) {
        if (!holds) {
            violations.add(new Violation(tag, subject, step, 1, "", tag.title() + ": " + message));
        }
    }

    @Override
    public void cost(CostKind kind, int step, double cnyPerUnit, double quantity) {
        count(kind, step, cnyPerUnit * quantity);
        if (!isCounted(kind)) {
            return;
        }
        if (step >= 0) {
            stepPrices[step] += Math.abs(cnyPerUnit);
        } else {
            dayPrices += Math.abs(cnyPerUnit);
        }
    }

    @Override
    public void costOfCount(CostKind kind, int step, double cnyPerUnit, double count) {
        count(kind, step, cnyPerUnit * count);
    }

    private void count(CostKind kind, int step, double cny) {
        costs.merge(kind, cny, Double::sum);
        if (step >= 0 && isCounted(kind)) {
            stepCosts[step] += cny;
        }
    }

    private boolean isCounted(CostKind kind) {
        return objective.counts(kind);
    }

    @Override
    public void shortage(ShortageKind kind, String who, int step, double amount) {
        shortages.add(new Shortage(kind, who, step, amount));
    }

    String subject() {
        return subject;
    }

    Map<CostKind, Double> costs() {
        return costs;
    }

    /** Sum of the prices of everything that was counted: what rounding may add to the money. */
    double prices() {
        return dayPrices + Arrays.stream(stepPrices).sum();
    }

    List<Violation> violations() {
        return violations;
    }

    List<Shortage> shortages() {
        return shortages;
    }
}
