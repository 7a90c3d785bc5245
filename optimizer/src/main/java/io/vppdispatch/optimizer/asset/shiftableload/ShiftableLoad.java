package io.vppdispatch.optimizer.asset.shiftableload;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;
import io.vppdispatch.optimizer.time.Horizon;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A data centre or a works whose jobs may move within their windows. */
@Doc("A data centre or a works whose jobs may move within their windows; load that cannot move is a demand.")
public record ShiftableLoad(
        @Doc("Unique name.") String id,
        @Doc("Node it takes its power from.") String node,

        @Doc("What is to be done; jobs whose window lies outside the horizon wait for theirs.")
        List<Job> jobs,

        @Doc("Most power of all jobs together, MW; absent: no limit of its own.") @Range(max = 1e6) @Nullable
        Double maxMw)
        implements Asset {

    public ShiftableLoad {
        jobs = List.copyOf(jobs);
    }

    /** Every latest finish of jobs that must go on after a horizon. */
    List<Instant> finishesBeyond(Horizon horizon) {
        return jobs.stream()
                .filter(job -> job.isDueBeyond(horizon))
                .map(Job::latestFinish)
                .distinct()
                .toList();
    }
}
