package io.vppdispatch.optimizer.money;

import io.vppdispatch.optimizer.system.Market;

/**
 * Money of one asset, or of a party, over the horizon, CNY; positive is earned by it.
 *
 * @param name id of the asset, or name of the party
 * @param party who owns it
 * @param energyMwh net energy fed in
 * @param resourceCny what its fuel, starts, wear and the like cost
 * @param contractCny tariffs, offers, imports and exports
 * @param compensationCny paid for running below the paid base load rate
 * @param marketEnergyCny energy at the market price
 * @param reserveCny reserve at the market price
 * @param makeWholeCny what a committed unit would lack of its cost on the market
 */
public record AssetMoney(
        String name,
        String party,
        double energyMwh,
        double resourceCny,
        double contractCny,
        double compensationCny,
        double marketEnergyCny,
        double reserveCny,
        double makeWholeCny) {

    /**
     * What is paid under a regime: contracts and compensation, or the market with make-whole. Without any price in its
     * contract an asset is paid nothing under the first.
     */
    public double paidCny(Market market) {
        return switch (market) {
            case PEAK_SHAVING -> contractCny + compensationCny;
            case SPOT -> marketEnergyCny + reserveCny + makeWholeCny;
        };
    }

    AssetMoney plus(AssetMoney other) {
        return new AssetMoney(
                party,
                party,
                energyMwh + other.energyMwh,
                resourceCny + other.resourceCny,
                contractCny + other.contractCny,
                compensationCny + other.compensationCny,
                marketEnergyCny + other.marketEnergyCny,
                reserveCny + other.reserveCny,
                makeWholeCny + other.makeWholeCny);
    }
}
