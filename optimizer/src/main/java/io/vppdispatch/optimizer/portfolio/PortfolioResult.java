package io.vppdispatch.optimizer.portfolio;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AssetType;
import io.vppdispatch.optimizer.catalogue.AssetCatalogue;
import io.vppdispatch.optimizer.money.AssetMoney;
import io.vppdispatch.optimizer.money.Money;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.problem.NetPower;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.Portfolio;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * What a virtual power plant did. Gross figures of the members are added up, so a member that feeds what another takes counts in
 * both; {@code powerMw} is net of the demand of its sites.
 *
 * @param powerMw net power into the grid, MW
 * @param demandMwh what the load of its sites took
 * @param missedMwh what it delivered more or less than promised, 0 where nothing was promised
 * @param deviationCny what that costs
 * @param total of all members
 */
public record PortfolioResult(
        String id,
        Series powerMw,
        double demandMwh,
        double missedMwh,
        double deviationCny,
        MemberResult total,
        List<MemberResult> members) {

    public PortfolioResult {
        members = List.copyOf(members);
    }

    /** Results of every virtual power plant of a problem. */
    public static List<PortfolioResult> of(DispatchProblem problem, Schedule schedule, Money money) {
        return problem.portfolios().stream()
                .map(portfolio -> of(problem, schedule, money, portfolio))
                .toList();
    }

    private static PortfolioResult of(DispatchProblem problem, Schedule schedule, Money money, Portfolio portfolio) {
        List<MemberResult> members = new ArrayList<>();
        double[] power = new double[problem.horizon().steps()];
        for (Asset asset : problem.assetsOf(portfolio)) {
            AssetSchedule own = schedule.asset(asset.id());
            members.add(member(problem, asset, own, money));
            for (int t = 0; t < power.length; t++) {
                power[t] += NetPower.mw(problem, asset, own, t);
            }
        }
        MemberResult total = new MemberResult(portfolio.id(), 0, 0, 0, 0, 0, 0, 0, 0, 0);
        for (MemberResult member : members) {
            total = total.plus(member);
        }
        for (int t = 0; t < power.length; t++) {
            power[t] -= takenMw(problem, schedule, portfolio, t);
        }
        Series delivery = portfolio.deliveryMw();
        double missed = delivery == null ? 0 : mwh(problem, t -> Math.abs(power[t] - delivery.at(t)));
        return new PortfolioResult(
                portfolio.id(),
                Series.of(power),
                mwh(problem, t -> takenMw(problem, schedule, portfolio, t)),
                missed,
                missed * portfolio.deviationCnyPerMwh(),
                total,
                members);
    }

    private static double takenMw(DispatchProblem problem, Schedule schedule, Portfolio portfolio, int step) {
        double sum = 0;
        for (String site : problem.sitesOf(portfolio)) {
            sum += problem.demandMw(site, step) - schedule.missingMw(site, step);
        }
        return sum;
    }

    private static MemberResult member(DispatchProblem problem, Asset asset, AssetSchedule own, Money money) {
        AssetType<Asset, ?> type = AssetCatalogue.typeOf(asset);
        AssetMoney earned = money.of(asset.id());
        double available = mwh(problem, t -> type.renewableAvailableMw(asset, t));
        double curtailed = !type.isRenewable() ? 0 : available - mwh(problem, t -> own.at(AssetSchedule.POWER_MW, t));
        return new MemberResult(
                asset.id(),
                mwh(problem, t -> Math.max(0, own.at(AssetSchedule.POWER_MW, t))),
                mwh(problem, t -> Math.max(0, -own.at(AssetSchedule.POWER_MW, t))),
                mwh(problem, t -> reserveMw(problem, asset, own, true, t)),
                mwh(problem, t -> reserveMw(problem, asset, own, false, t)),
                available,
                curtailed,
                earned.resourceCny(),
                earned.contractCny(),
                earned.marketEnergyCny() + earned.reserveCny());
    }

    private static double reserveMw(DispatchProblem problem, Asset asset, AssetSchedule own, boolean isUp, int step) {
        double sum = 0;
        for (ReserveProduct product : problem.reservesOf(asset)) {
            sum += product.isUp() == isUp ? AssetCatalogue.typeOf(asset).reserveMw(asset, own, product, step) : 0;
        }
        return sum;
    }

    private static double mwh(DispatchProblem problem, IntToDoubleFunction mw) {
        double sum = 0;
        for (int t = 0; t < problem.horizon().steps(); t++) {
            sum += mw.applyAsDouble(t) * problem.horizon().hours(t);
        }
        return sum;
    }
}
