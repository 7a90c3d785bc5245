package io.vppdispatch.optimizer.explain.curtailment;

import io.vppdispatch.optimizer.asset.Cause;

/**
 * A limit of one thing that, lifted alone, would let the plan absorb more, all commitments of others held.
 *
 * @param subject id of the asset, link, line, section, site limit or product whose limit it is
 * @param gainMwh energy that would be absorbed
 * @param cnyPerMwh what the first of it, a MWh at most, would cost a MWh, with the limit lifted; negative where it saves
 * @param firstStep first step in which less would be curtailed
 * @param lastStep the last one
 */
public record Relief(Cause cause, String subject, double gainMwh, double cnyPerMwh, int firstStep, int lastStep) {}
