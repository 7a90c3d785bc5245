package io.vppdispatch.optimizer.system;

import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A limit that several assets share, such as demand response offers of one plant. */
@Doc("A limit that several assets share, such as demand response offers of one plant.")
public record SiteLimit(
        @Doc("Unique name.") String id,
        @Doc("Ids of the assets that share it.") List<String> members,

        @Doc("Most net power they feed in or release together, MW; absent: no limit.") @Range(max = 1e6) @Nullable
        Series injectMaxMw,

        @Doc("Most net power they take together, MW; absent: no limit.") @Range(max = 1e6) @Nullable
        Series takeMaxMw) {

    public SiteLimit {
        members = List.copyOf(members);
    }
}
