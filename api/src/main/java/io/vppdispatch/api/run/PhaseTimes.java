package io.vppdispatch.api.run;

import io.vppdispatch.api.work.ChildProgress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** How long the phases of an attempt took, from the news of it. */
final class PhaseTimes {

    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private String phase = "";
    private double since;

    void add(ChildProgress progress) {
        end(progress.seconds());
        phase = progress.phase();
        since = progress.seconds();
    }

    private void end(double now) {
        if (!phase.isEmpty()) {
            seconds.merge(phase, Math.max(0, now - since), Double::sum);
        }
    }

    /** With the last phase until now. */
    Map<String, Duration> until(double now) {
        end(now);
        phase = "";
        Map<String, Duration> times = new LinkedHashMap<>();
        seconds.forEach((name, value) -> times.put(name, Duration.ofNanos(Math.round(value * 1e9))));
        return times;
    }
}
