package io.vppdispatch.optimizer.audit;

/** Scheduled net injection of an asset at a step, MW. */
@FunctionalInterface
interface Injected {
    double mw(String assetId, int step);
}
