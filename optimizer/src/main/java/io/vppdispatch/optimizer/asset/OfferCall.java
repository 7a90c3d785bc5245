package io.vppdispatch.optimizer.asset;

/**
 * A call of an offer, from step first until before step end.
 *
 * @param gainCny what it is worth at given prices, less what it costs
 */
public record OfferCall(int first, int end, double gainCny) {}
