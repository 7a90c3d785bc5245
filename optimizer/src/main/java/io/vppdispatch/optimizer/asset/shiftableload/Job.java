package io.vppdispatch.optimizer.asset.shiftableload;

import io.vppdispatch.optimizer.asset.Window;
import io.vppdispatch.optimizer.data.Default;
import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;
import io.vppdispatch.optimizer.time.Horizon;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Work that takes an amount of energy between two instants. */
@Doc("Work that takes an amount of energy between two instants.")
public record Job(
        @Doc("Name, unique among the jobs.") String id,
        @Doc("Earliest start, ISO 8601.") Instant earliestStart,
        @Doc("Latest finish, ISO 8601.") Instant latestFinish,

        @Doc("Energy it still takes, MWh.") @Range(max = 1e6)
        double energyMwh,

        @Doc("Most power, MW; a job that must not be interrupted runs at it from start to finish.") @Range(max = 1e5)
        double maxMw,

        @Doc("Least power while it runs, MW.") @Range(max = 1e5) @Default("0")
        double minMw,

        @Doc("May pause and run at any power between least and most.") @Default("true")
        boolean preemptible,

        @Doc("Price of a MWh left undone, CNY/MWh; absent: it must be done.") @Range(max = 1e6) @Nullable
        Double unmetCnyPerMwh,

        @Doc("Start of a run that must not be interrupted and began before the horizon, ISO 8601; absent: not begun.")
        @Nullable
        Instant startedAt) {

    private static final double HOUR_MILLIS = 3.6e6;

    Window window(Horizon horizon) {
        return new Window(earliestStart, latestFinish, horizon);
    }

    /** Energy from the start of a horizon on: of a run that began before, what is left of it. */
    double aheadMwh(Horizon horizon) {
        return startedAt == null
                ? energyMwh
                : maxMw * runFrom(startedAt, horizon).hoursAhead();
    }

    /** True where it must be done, is open within a horizon, and may go on after it. */
    boolean isDueBeyond(Horizon horizon) {
        Window window = window(horizon);
        return unmetCnyPerMwh == null && energyMwh > 0 && !window.isEmpty() && !window.endsInside();
    }

    /** A run at full power that begins at an instant. */
    Window runFrom(Instant start, Horizon horizon) {
        return new Window(start, start.plus(Duration.ofMillis(Math.round(runHours() * HOUR_MILLIS))), horizon);
    }

    /** Length of a run at full power, hours. */
    double runHours() {
        return maxMw > 0 ? energyMwh / maxMw : 0;
    }

    /** The same job with less left to do. */
    Job leaving(double restMwh) {
        return new Job(id, earliestStart, latestFinish, restMwh, maxMw, minMw, preemptible, unmetCnyPerMwh, startedAt);
    }

    /** The same job on its way. */
    Job started(Instant at) {
        return new Job(id, earliestStart, latestFinish, energyMwh, maxMw, minMw, preemptible, unmetCnyPerMwh, at);
    }
}
