package io.vppdispatch.optimizer.asset;

/**
 * Plants that share curtailment in proportion to their available power.
 *
 * @param weight weight of a curtailed MWh in the objective of absorption, the same for all plants of a class
 */
public record CurtailmentClass(String name, double weight) {}
