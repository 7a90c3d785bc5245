package io.vppdispatch.optimizer.asset;

/**
 * One step of an offer's ladder.
 *
 * @param powerMw power it adds to the steps before it
 * @param priceCnyPerMwh price of energy called from it
 */
public record OfferStep(double powerMw, double priceCnyPerMwh) {}
