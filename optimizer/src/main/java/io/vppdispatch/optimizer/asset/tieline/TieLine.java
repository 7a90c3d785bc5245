package io.vppdispatch.optimizer.asset.tieline;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.data.Default;
import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;
import io.vppdispatch.optimizer.time.Series;
import org.jspecify.annotations.Nullable;

/** The connection to the grid outside: import and export within limits, at a price, against a planned schedule. */
@Doc("The connection to the grid outside: import and export within limits, at a price, against a planned schedule.")
public record TieLine(
        @Doc("Unique name.") String id,
        @Doc("Node it connects to the grid outside.") String node,
        @Doc("Most power imported, MW.") @Range(max = 1e6) Series importMaxMw,
        @Doc("Most power exported, MW.") @Range(max = 1e6) Series exportMaxMw,

        @Doc("Price of imported energy, CNY/MWh.") @Range(min = -1e5, max = 1e5)
        Series importCnyPerMwh,

        @Doc("Revenue of exported energy, CNY/MWh; never above the import price.") @Range(min = -1e5, max = 1e5)
        Series exportCnyPerMwh,

        @Doc("Planned net import, MW; absent: no plan.") @Range(min = -1e6, max = 1e6) @Nullable
        Series plannedImportMw,

        @Doc("Price of deviating from the plan either way beyond the agreed band, CNY/MWh.")
        @Range(max = 1e6)
        @Default("0")
        double deviationCnyPerMwh,

        @Doc("Agreed band around the plan in which deviation costs nothing either way, MW.")
        @Range(max = 1e6)
        @Default("0")
        double deviationFreeMw)
        implements Asset {

    /** A line whose every deviation has its price. */
    public TieLine(
            String id,
            String node,
            Series importMaxMw,
            Series exportMaxMw,
            Series importCnyPerMwh,
            Series exportCnyPerMwh,
            @Nullable Series plannedImportMw,
            double deviationCnyPerMwh) {
        this(
                id,
                node,
                importMaxMw,
                exportMaxMw,
                importCnyPerMwh,
                exportCnyPerMwh,
                plannedImportMw,
                deviationCnyPerMwh,
                0);
    }
}
