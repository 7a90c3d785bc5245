package io.vppdispatch.optimizer.explain;

/**
 * A step of an offer's ladder and the most that was called from it.
 *
 * @param powerMw power the step adds to those before it
 * @param priceCnyPerMwh price of energy called from it
 * @param awardedMw most power called from it in any step of the horizon
 */
public record AwardedStep(double powerMw, double priceCnyPerMwh, double awardedMw) {}
