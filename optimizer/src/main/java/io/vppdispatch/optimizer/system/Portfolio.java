package io.vppdispatch.optimizer.system;

import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A virtual power plant: assets at any nodes that are offered and settled as one. */
@Doc("A virtual power plant: assets at any nodes that are offered and settled as one.")
public record Portfolio(
        @Doc("Unique name.") String id,

        @Doc("Ids of its assets, and of nodes all of whose assets belong to it.")
        List<String> members,

        @Doc("Most net power they feed in together, MW; absent: no limit.") @Range(max = 1e6) @Nullable
        Series injectMaxMw,

        @Doc("Most net power they take together, MW; absent: no limit.") @Range(max = 1e6) @Nullable
        Series takeMaxMw) {

    public Portfolio {
        members = List.copyOf(members);
    }
}
