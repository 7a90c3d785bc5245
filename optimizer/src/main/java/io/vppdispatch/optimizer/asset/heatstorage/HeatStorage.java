package io.vppdispatch.optimizer.asset.heatstorage;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.data.Default;
import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;
import io.vppdispatch.optimizer.time.Series;
import org.jspecify.annotations.Nullable;

/** A tank at a heat node. Heat flows are counted at the node, what is stored inside, with both efficiencies between them. */
@Doc("A tank or other store of heat at a heat node.")
public record HeatStorage(
        @Doc("Unique name.") String id,
        @Doc("Heat node it takes from and gives to.") String node,

        @Doc("Most heat taken from the node, MW.") @Range(max = 1e6)
        Series inMaxMw,

        @Doc("Most heat given to the node, MW.") @Range(max = 1e6)
        Series outMaxMw,

        @Doc("Least heat stored at the end of a step, MWh; absent: 0.") @Range(max = 1e7) @Nullable
        Series minMwh,

        @Doc("Most heat stored at the end of a step, MWh.") @Range(max = 1e7)
        Series maxMwh,

        @Doc("Heat stored per heat taken from the node.") @Range(min = 0.01, max = 1) @Default("1")
        double inEfficiency,

        @Doc("Heat given to the node per heat drawn from the store.") @Range(min = 0.01, max = 1) @Default("1")
        double outEfficiency,

        @Doc("Share of the stored heat lost per hour.") @Range(max = 1) @Default("0")
        double standingLossPerHour,

        @Doc("Heat wanted in store at the end of the horizon, MWh; absent: none.") @Range(max = 1e7) @Nullable
        Double targetMwh,

        @Doc("Price of missing the target either way, CNY/MWh.") @Range(max = 1e6) @Default("0")
        double targetMissCnyPerMwh,

        @Doc("Value of a MWh in store at the end of the horizon, CNY/MWh.") @Range(min = -1e5, max = 1e5) @Default("0")
        double endValueCnyPerMwh,

        @Doc("State when the horizon begins.") HeatStorageInitial initial)
        implements Asset {

    /** A store that keeps all heat, without a target. */
    public HeatStorage(
            String id, String node, Series inMaxMw, Series outMaxMw, Series maxMwh, HeatStorageInitial initial) {
        this(id, node, inMaxMw, outMaxMw, null, maxMwh, 1, 1, 0, null, 0, 0, initial);
    }

    /** True where taking and giving at once would lose heat. */
    boolean losesOnTheWay() {
        return inEfficiency * outEfficiency < 1;
    }

    double minMwh(int step) {
        return minMwh == null ? 0 : minMwh.at(step);
    }

    /** The lowest of all limits from below, MWh. */
    double leastMwh() {
        return minMwh == null ? 0 : minMwh.min();
    }

    /** The same store in another state. */
    HeatStorage startingFrom(HeatStorageInitial state) {
        return new HeatStorage(
                id,
                node,
                inMaxMw,
                outMaxMw,
                minMwh,
                maxMwh,
                inEfficiency,
                outEfficiency,
                standingLossPerHour,
                targetMwh,
                targetMissCnyPerMwh,
                endValueCnyPerMwh,
                state);
    }
}
