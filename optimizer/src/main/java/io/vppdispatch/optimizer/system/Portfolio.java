package io.vppdispatch.optimizer.system;

import io.vppdispatch.optimizer.data.Default;
import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A virtual power plant: assets and sites at any buses that are offered, limited and settled as one. */
@Doc("A virtual power plant: assets and sites at any buses that are offered, limited and settled as one.")
public record Portfolio(
        @Doc("Unique name.") String id,

        @Doc("Ids of its assets, and of sites: nodes whose assets and demands all belong to it.")
        List<String> members,

        @Doc("Most net power its members feed in together, with the upward reserve they hold, MW; absent: no limit.")
        @Range(max = 1e6)
        @Nullable
        Series injectMaxMw,

        @Doc("Most net power its members take together, with the downward reserve they hold, MW; absent: no limit.")
        @Range(max = 1e6)
        @Nullable
        Series takeMaxMw,

        @Doc("Net power into the grid it has promised to deliver, MW; absent: nothing is promised.")
        @Range(min = -1e6, max = 1e6)
        @Nullable
        Series deliveryMw,

        @Doc("Price of delivering more or less than promised, CNY/MWh.") @Range(max = 1e6) @Default("0")
        double deviationCnyPerMwh) {

    public Portfolio {
        members = List.copyOf(members);
    }
}
