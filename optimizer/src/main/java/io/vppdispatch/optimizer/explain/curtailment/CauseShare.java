package io.vppdispatch.optimizer.explain.curtailment;

import io.vppdispatch.optimizer.asset.Cause;
import io.vppdispatch.optimizer.time.Series;
import org.jspecify.annotations.Nullable;

/**
 * What a cause has of the curtailed energy.
 *
 * @param mwh its share; those of all causes add up to what the plan curtails
 * @param leastMwh least that it may be, as far as searches were ended by their time
 * @param mostMwh most that it may be
 * @param proven true where both lie within what absorption is proven to
 * @param mw its share by step; negative where absorbing more at other times needs more curtailment at this one
 * @param aloneMwh what lifting this limit alone would save; null for what is no limit. These do not add up
 */
public record CauseShare(
        Cause cause,
        double mwh,
        double leastMwh,
        double mostMwh,
        boolean proven,
        Series mw,
        @Nullable Double aloneMwh) {}
