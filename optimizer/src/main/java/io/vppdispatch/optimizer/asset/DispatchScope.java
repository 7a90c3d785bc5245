package io.vppdispatch.optimizer.asset;

import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.system.Carrier;
import io.vppdispatch.optimizer.system.Ledger;
import io.vppdispatch.optimizer.system.ReserveProduct;
import java.util.List;

/** What an asset may say about its dispatch: power, reserve and what they cost. */
public interface DispatchScope extends CommitScope {

    /** Power into one of the nodes that {@link AssetType#ports} names, MW. */
    void inject(String node, int step, Expr mw);

    /** Injection of another asset that {@link AssetType#references} names into its own node, MW; not to be changed. */
    Expr injectionOf(String assetId, int step);

    /** What a node of the problem balances. */
    Carrier carrierOf(String node);

    /** Electricity that a MWh of heat wasted at a node may have taken, MWh; 0 where no electricity becomes heat. */
    double electricityPerHeat(String node);

    /** The reserve products of the system. */
    List<ReserveProduct> reserveProducts();

    /** Reserve held for a product, MW. */
    void offer(ReserveProduct product, int step, Expr mw);

    /** Fuel burnt at a step out of a supply that {@link AssetType#fuels} names, in its unit. */
    void burn(String supply, int step, Expr units);

    /** Counts {@code perUnit * quantity} into an account, in its unit. */
    void count(Ledger ledger, int step, double perUnit, Expr quantity);

    /**
     * Renewable power that is available and not fed in; counted as curtailed energy, and as cost where the objective counts it.
     *
     * @param curtailmentClass plants of one class share curtailment in proportion to their available power
     * @param weight weight of a curtailed MWh in the objective of absorption
     * @param cnyPerMwh the plant's own price of curtailed energy
     */
    void curtail(
            String curtailmentClass, double weight, double cnyPerMwh, int step, Expr curtailedMw, double availableMw);
}
