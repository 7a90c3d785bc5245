package io.vppdispatch.optimizer.asset;

/** What a plan says of the assets that {@link AssetType#references} names. */
@FunctionalInterface
public interface OtherAssets {

    /** Power that was available from a renewable source and not fed in, MW; 0 for all other kinds. */
    double curtailedMw(String assetId, int step);
}
