package io.vppdispatch.api.service;

import io.vppdispatch.api.day.Days;
import io.vppdispatch.api.http.request.IdempotencyKeys;
import io.vppdispatch.api.work.Sweeps;
import io.vppdispatch.api.work.Sweeps.Sweep;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done over and over: days are closed after their gates, old keys forgotten. */
@Configuration(proxyBeanMethods = false)
class SweepBeans {

    private static final Logger LOG = LoggerFactory.getLogger(SweepBeans.class);
    private static final Duration KEYS_ARE_KEPT = Duration.ofDays(7);

    @Bean(initMethod = "start", destroyMethod = "close")
    @DependsOnDatabaseInitialization
    Sweeps sweeps(DataSource source, Days days, IdempotencyKeys keys) {
        return new Sweeps(
                source,
                List.of(
                        new Sweep("close-days", Duration.ofSeconds(2), () -> close(days)),
                        new Sweep("forget-keys", Duration.ofHours(1), () -> keys.sweep(KEYS_ARE_KEPT))));
    }

    private static void close(Days days) {
        List<LocalDate> closed = days.snapshots().closeDue();
        if (!closed.isEmpty()) {
            LOG.info("Closed the days {}", closed);
        }
    }
}
