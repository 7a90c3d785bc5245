package io.vppdispatch.optimizer.audit;

import io.vppdispatch.optimizer.policy.PolicyRule;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.Cap;
import io.vppdispatch.optimizer.system.ConsumptionWeight;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Ledger;
import io.vppdispatch.optimizer.system.WeightYear;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Recounts the consumption weight and the caps from the accounts of all assets. */
final class PolicyAudit {

    private static final int DAY = -1;
    private static final double DAY_HOURS = 24;

    private final DispatchProblem problem;
    private final Map<Ledger, Double> accounts;
    private final AssetAudit audit;
    private final List<WeightAccount> weights = new ArrayList<>();

    PolicyAudit(DispatchProblem problem, Map<Ledger, Double> accounts, AssetAudit audit) {
        this.problem = problem;
        this.accounts = accounts;
        this.audit = audit;
    }

    /** Accounts of the weights; costs and violations go into the audit of the subject {@code policy}. */
    List<WeightAccount> run() {
        ConsumptionWeight weight = problem.policy().consumptionWeight();
        if (weight != null) {
            auditWeight(weight);
        }
        auditCap(
                PolicyRule.COAL_CAP,
                CostKind.COAL_CAP,
                Ledger.COAL,
                problem.policy().coalTce());
        auditCap(
                PolicyRule.CO2_CAP,
                CostKind.CARBON,
                Ledger.CO2,
                problem.policy().co2T());
        if (problem.policy().co2CnyPerT() != 0) {
            audit.cost(CostKind.CARBON, DAY, problem.policy().co2CnyPerT(), account(Ledger.CO2));
        }
        return weights;
    }

    private double account(Ledger ledger) {
        return accounts.getOrDefault(ledger, 0.0);
    }

    /** What differs between the weight with and without hydro. */
    private record Side(
            PolicyRule rule, double share, Ledger ledger, double importShare, double absorbedMwh, double restMwh) {}

    private void auditWeight(ConsumptionWeight weight) {
        WeightYear year = weight.year();
        List<Side> sides = List.of(
                new Side(
                        PolicyRule.WEIGHT_TOTAL,
                        weight.totalShare(),
                        Ledger.RENEWABLE,
                        1,
                        year == null ? 0 : year.absorbedMwh(),
                        year == null ? 0 : year.expectedRestMwh()),
                new Side(
                        PolicyRule.WEIGHT_NON_HYDRO,
                        weight.nonHydroShare(),
                        Ledger.NON_HYDRO_RENEWABLE,
                        weight.importedNonHydroShare(),
                        year == null ? 0 : year.absorbedNonHydroMwh(),
                        year == null ? 0 : year.expectedRestNonHydroMwh()));
        List<Side> asked = sides.stream().filter(side -> side.share() > 0).toList();
        double bought = 0;
        for (Side side : asked) {
            WeightAccount account = account(weight, side, 0);
            bought = Math.max(bought, account.requiredMwh() - account.countedMwh());
        }
        audit.cost(CostKind.CERTIFICATE, DAY, weight.certificateCnyPerMwh(), bought);
        for (Side side : asked) {
            weights.add(account(weight, side, bought));
        }
    }

    private WeightAccount account(ConsumptionWeight weight, Side side, double boughtMwh) {
        double losses = weight.countStorageLosses() ? account(Ledger.STORAGE_LOSS) : 0;
        double consumption = account(Ledger.CONSUMPTION) + losses;
        double feedIn = account(side.ledger()) - account(Ledger.SURPLUS);
        double contracts = side.importShare() * mwh(weight.importedRenewableMw()) - mwh(weight.exportedRenewableMw());
        double counted = feedIn + contracts + weight.transfersMwh() + weight.certificatesMwh();
        WeightYear year = weight.year();
        return new WeightAccount(
                side.rule().code(),
                side.share(),
                consumption,
                weight.exemptMwh(),
                year == null ? 0 : catchUp(side.share(), year, side.absorbedMwh(), side.restMwh()),
                feedIn,
                contracts,
                weight.transfersMwh(),
                weight.certificatesMwh(),
                boughtMwh,
                year == null ? null : year(year, side, consumption - weight.exemptMwh(), counted + boughtMwh));
    }

    /** The rest of the year after this horizon comes as expected, spread evenly over its days. */
    private WeightAccount.Year year(WeightYear year, Side side, double consumedMwh, double countedMwh) {
        double soFar = side.absorbedMwh() + countedMwh;
        double rest = side.restMwh() * Math.max(0, 1 - days() / year.daysLeft());
        return new WeightAccount.Year(
                soFar / (year.consumedMwh() + consumedMwh),
                (soFar + rest) / (year.expectedConsumptionMwh() - year.exemptMwh()));
    }

    private double catchUp(double share, WeightYear year, double absorbedMwh, double expectedRestMwh) {
        double due = share * (year.expectedConsumptionMwh() - year.exemptMwh());
        return (due - absorbedMwh - expectedRestMwh) / year.daysLeft() * days();
    }

    private double days() {
        Horizon horizon = problem.horizon();
        double hours = 0;
        for (int t = 0; t < horizon.steps(); t++) {
            hours += horizon.hours(t);
        }
        return hours / DAY_HOURS;
    }

    private double mwh(@Nullable Series mw) {
        double sum = 0;
        if (mw != null) {
            for (int t = 0; t < mw.steps(); t++) {
                sum += mw.at(t) * problem.horizon().hours(t);
            }
        }
        return sum;
    }

    private void auditCap(PolicyRule rule, CostKind kind, Ledger ledger, @Nullable Cap cap) {
        if (cap == null) {
            return;
        }
        double excess = Math.max(0, account(ledger) - cap.limit());
        Double price = cap.excessCnyPerUnit();
        if (price != null) {
            audit.cost(kind, DAY, price, excess);
            return;
        }
        double allowed = 1e-6 * Math.max(1, cap.limit());
        audit.holds(
                rule,
                DAY,
                excess <= allowed,
                account(ledger) + " " + ledger.unit() + " where " + cap.limit() + " are allowed");
    }
}
