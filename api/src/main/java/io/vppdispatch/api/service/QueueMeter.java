package io.vppdispatch.api.service;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.vppdispatch.api.run.Runs;
import io.vppdispatch.api.store.DatabaseClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** What waits on the database, whichever process asks; NaN while the database is away. */
record QueueMeter(Runs runs, DatabaseClock clock) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("vpp.queue.depth", () -> runs.queue().depth())
                .description("Runs that were asked for and have not begun")
                .strongReference(true)
                .register(registry);
        TimeGauge.builder("vpp.queue.oldest.age", this::oldestSeconds, TimeUnit.SECONDS)
                .description("Age of the first of them; 0 if none waits")
                .strongReference(true)
                .register(registry);
    }

    private double oldestSeconds() {
        Instant oldest = runs.queue().oldest();
        return oldest == null ? 0 : Duration.between(oldest, clock.now()).toMillis() / 1e3;
    }
}
