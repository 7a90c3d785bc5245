package io.vppdispatch.api.run;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hears how runs end, for figures of operation. */
@FunctionalInterface
public interface RunMeter {

    /**
     * A run has ended.
     *
     * @param gap proven relative gap; null without one
     * @param phases how long each took, from its first news to that of the next
     * @param isRejected whether it had a plan the audit found violations in
     */
    void ended(RunStatus status, @Nullable Double gap, Map<String, Duration> phases, boolean isRejected);
}
