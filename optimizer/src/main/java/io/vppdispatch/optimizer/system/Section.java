package io.vppdispatch.optimizer.system;

import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A set of lines whose common flow is limited: a tie section (断面). */
@Doc("A set of lines whose common flow is limited: a tie section (断面).")
public record Section(
        @Doc("Unique name.") String id,
        @Doc("Lines whose flow it adds up.") List<SectionTerm> lines,

        @Doc("Most flow with the lines, MW; absent: no limit.") @Range(max = 1e6) @Nullable
        Series forwardMaxMw,

        @Doc("Most flow against the lines, MW; absent: no limit.") @Range(max = 1e6) @Nullable
        Series backwardMaxMw,

        @Doc("Price of flow above a limit, CNY/MWh; absent: limits are hard.") @Range(max = 1e7) @Nullable
        Double overloadCnyPerMwh) {

    public Section {
        lines = List.copyOf(lines);
    }
}
