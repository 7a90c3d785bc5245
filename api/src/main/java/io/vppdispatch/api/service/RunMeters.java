package io.vppdispatch.api.service;

import io.micrometer.core.instrument.MeterRegistry;
import io.vppdispatch.api.run.RunMeter;
import io.vppdispatch.api.run.RunStatus;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Figures of the runs this process carried out, and of what the audit refused. */
final class RunMeters implements RunMeter {

    private static final String REJECTS = "vpp.audit.rejects";

    private final MeterRegistry registry;

    RunMeters(MeterRegistry registry) {
        this.registry = registry;
        registry.counter(REJECTS);
    }

    @Override
    public void ended(RunStatus status, @Nullable Double gap, Map<String, Duration> phases, boolean isRejected) {
        registry.counter("vpp.runs", "status", status.name()).increment();
        phases.forEach(
                (phase, time) -> registry.timer("vpp.solve", "phase", phase).record(time));
        if (gap != null) {
            registry.summary("vpp.run.gap").record(gap);
        }
        if (isRejected) {
            rejected();
        }
    }

    /** The audit found violations in a plan. */
    void rejected() {
        registry.counter(REJECTS).increment();
    }
}
