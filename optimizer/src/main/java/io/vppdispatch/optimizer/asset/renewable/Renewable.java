package io.vppdispatch.optimizer.asset.renewable;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.data.Default;
import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;
import io.vppdispatch.optimizer.time.Series;
import org.jspecify.annotations.Nullable;

/** A PV or wind plant: its output is anything up to what the weather makes available. */
@Doc("A PV or wind plant: its output is anything up to what the weather makes available.")
public record Renewable(
        @Doc("Unique name.") String id,
        @Doc("Node it injects into.") String node,
        @Doc("Where its energy comes from.") Source source,
        @Doc("Installed capacity, MW.") @Range(max = 1e6) double capacityMw,
        @Doc("Available power, MW.") @Range(max = 1e6) Series availableMw,

        @Doc("Power that cannot be curtailed, MW; absent: none.") @Range(max = 1e6) @Nullable
        Series minMw,

        @Doc("What a MWh fed in costs, CNY/MWh.") @Range(min = -1e5, max = 1e5) @Default("0")
        double costCnyPerMwh,

        @Doc("Price of a curtailed MWh, CNY/MWh; under absorption_first only the market price knows it.")
        @Range(max = 1e5)
        @Default("0")
        double curtailmentCnyPerMwh,

        @Doc("Plants of one class share curtailment in proportion to their available power.") @Default("\"renewable\"")
        String curtailmentClass,

        @Doc("Weight of a curtailed MWh where absorption comes first; the same for all plants of a class.")
        @Range(min = 0.01, max = 100)
        @Default("1")
        double curtailmentWeight,

        @Doc("Contract price or offer paid for a MWh fed in, CNY/MWh.") @Range(min = -1e5, max = 1e5) @Default("0")
        double tariffCnyPerMwh,

        @Doc("Holds reserve: downward by what it may curtail, upward by what it curtails on purpose.") @Default("false")
        boolean holdsReserve)
        implements Asset {

    /** Where the energy comes from. */
    public enum Source {
        PV,
        WIND,
        HYDRO,
        OTHER
    }

    /** A plant of the one class of all plants, without a tariff and without reserve. */
    public Renewable(
            String id,
            String node,
            Source source,
            double capacityMw,
            Series availableMw,
            @Nullable Series minMw,
            double costCnyPerMwh,
            double curtailmentCnyPerMwh) {
        this(
                id,
                node,
                source,
                capacityMw,
                availableMw,
                minMw,
                costCnyPerMwh,
                curtailmentCnyPerMwh,
                "renewable",
                1,
                0,
                false);
    }

    /** The plant with other weather. */
    Renewable withAvailableMw(Series newAvailableMw) {
        return new Renewable(
                id,
                node,
                source,
                capacityMw,
                newAvailableMw,
                minMw,
                costCnyPerMwh,
                curtailmentCnyPerMwh,
                curtailmentClass,
                curtailmentWeight,
                tariffCnyPerMwh,
                holdsReserve);
    }

    double minMw(int step) {
        return minMw == null ? 0 : minMw.at(step);
    }
}
