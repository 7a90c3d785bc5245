package io.vppdispatch.optimizer.money;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AssetType;
import io.vppdispatch.optimizer.asset.Port;
import io.vppdispatch.optimizer.audit.Audit;
import io.vppdispatch.optimizer.catalogue.AssetCatalogue;
import io.vppdispatch.optimizer.price.Prices;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Money of every asset, seen from both perspectives and under both regimes, whatever the plan was optimised for. Revenues are not a
 * number where the plan has no prices.
 *
 * @param assets in the order of the problem
 */
public record Money(List<AssetMoney> assets) {

    public Money {
        assets = List.copyOf(assets);
    }

    /** Counts the money of a plan. */
    public static Money of(DispatchProblem problem, Schedule schedule, Audit audit, Prices prices) {
        List<AssetMoney> assets = new ArrayList<>();
        for (Asset asset : problem.assets()) {
            assets.add(ofAsset(problem, asset, schedule.asset(asset.id()), audit, prices));
        }
        return new Money(assets);
    }

    /** Money of one asset. */
    public AssetMoney of(String asset) {
        return assets.stream()
                .filter(money -> money.name().equals(asset))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No money of " + asset));
    }

    /** Sums by party, in the order in which parties appear. */
    public List<AssetMoney> parties() {
        Map<String, AssetMoney> parties = new LinkedHashMap<>();
        for (AssetMoney asset : assets) {
            AssetMoney sum = parties.get(asset.party());
            AssetMoney none = new AssetMoney(asset.party(), asset.party(), 0, 0, 0, 0, 0, 0, 0);
            parties.put(asset.party(), (sum == null ? none : sum).plus(asset));
        }
        return List.copyOf(parties.values());
    }

    private static AssetMoney ofAsset(
            DispatchProblem problem, Asset asset, AssetSchedule own, Audit audit, Prices prices) {
        AssetType<Asset, ?> type = AssetCatalogue.typeOf(asset);
        Map<CostKind, Double> costs = audit.costs().getOrDefault(asset.id(), Map.of());
        double resource = 0;
        double contract = 0;
        for (Map.Entry<CostKind, Double> cost : costs.entrySet()) {
            resource += cost.getKey().isResource() ? cost.getValue() : 0;
            contract += cost.getKey().isPayment() ? cost.getValue() : 0;
        }
        double compensation = costs.getOrDefault(CostKind.COMPENSATION, 0.0);
        boolean known = prices.hasMarket();
        double energyCny = known ? energyCny(problem, type.ports(asset), own, prices) : Double.NaN;
        double reserveCny = known ? reserveCny(problem, asset, own, prices) : Double.NaN;
        return new AssetMoney(
                asset.id(),
                type.party(asset),
                energyMwh(problem, own),
                resource,
                contract - compensation,
                compensation,
                energyCny,
                reserveCny,
                type.isMadeWhole() ? Math.max(0, resource - energyCny - reserveCny) : 0);
    }

    private static double energyCny(DispatchProblem problem, List<Port> ports, AssetSchedule own, Prices prices) {
        double cny = 0;
        for (Port port : ports) {
            cny += valueCny(problem, own.column(port.column()), price(prices.marketCnyPerMwh(), port.node()));
        }
        return cny;
    }

    private static double reserveCny(DispatchProblem problem, Asset asset, AssetSchedule own, Prices prices) {
        double cny = 0;
        for (ReserveProduct product : problem.reservesOf(asset)) {
            Series price = price(prices.reserveCnyPerMwh(), product.id());
            for (int t = 0; t < price.steps(); t++) {
                double mw = AssetCatalogue.typeOf(asset).reserveMw(asset, own, product, t);
                cny += price.at(t) * mw * problem.horizon().hours(t);
            }
        }
        return cny;
    }

    private static Series price(Map<String, Series> prices, String subject) {
        Series price = prices.get(subject);
        if (price == null) {
            throw new IllegalArgumentException("No price of " + subject);
        }
        return price;
    }

    private static double energyMwh(DispatchProblem problem, AssetSchedule own) {
        Series one = Series.constant(problem.horizon().steps(), 1);
        return valueCny(problem, own.column(AssetSchedule.POWER_MW), one);
    }

    private static double valueCny(DispatchProblem problem, Series powerMw, Series cnyPerMwh) {
        double cny = 0;
        for (int t = 0; t < cnyPerMwh.steps(); t++) {
            cny += cnyPerMwh.at(t) * powerMw.at(t) * problem.horizon().hours(t);
        }
        return cny;
    }
}
