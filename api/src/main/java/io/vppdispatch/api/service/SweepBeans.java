package io.vppdispatch.api.service;

import io.vppdispatch.api.day.Days;
import io.vppdispatch.api.http.request.IdempotencyKeys;
import io.vppdispatch.api.run.RunRetention;
import io.vppdispatch.api.store.Backup;
import io.vppdispatch.api.store.DatabaseClock;
import io.vppdispatch.api.store.UnusedContents;
import io.vppdispatch.api.work.Sweeps;
import io.vppdispatch.api.work.Sweeps.Sweep;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** What is done over and over: days are closed after their gates, old keys and runs forgotten, backups written. */
@Configuration(proxyBeanMethods = false)
class SweepBeans {

    private static final Logger LOG = LoggerFactory.getLogger(SweepBeans.class);
    private static final Duration KEYS_ARE_KEPT = Duration.ofDays(7);

    @Bean
    RunRetention runRetention(DataSource source, TransactionTemplate transactions) {
        return new RunRetention(source, transactions);
    }

    @Bean
    UnusedContents unusedContents(DataSource source) {
        return new UnusedContents(source);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    @DependsOnDatabaseInitialization
    Sweeps sweeps(
            DataSource source,
            Days days,
            IdempotencyKeys keys,
            RunRetention retention,
            UnusedContents unused,
            DatabaseClock clock,
            ServiceSettings settings) {
        List<Sweep> sweeps = new ArrayList<>(List.of(
                new Sweep("close-days", Duration.ofSeconds(2), () -> close(days)),
                new Sweep("forget", Duration.ofHours(1), () -> {
                    int old = keys.sweep(KEYS_ARE_KEPT);
                    int runs = retention.sweep(clock.now().minus(settings.runsKept()));
                    LOG.info("Forgot {} keys, {} runs and {} contents", old, runs, unused.sweep());
                })));
        if (!settings.backupFolder().isEmpty()) {
            sweeps.add(new Sweep("back-up", settings.backupEvery(), backup(source, clock, settings)));
        }
        return new Sweeps(source, sweeps);
    }

    private static Runnable backup(DataSource source, DatabaseClock clock, ServiceSettings settings) {
        if (clock.isPostgres()) {
            throw new IllegalStateException("vpp.backup-folder is for H2; back PostgreSQL up with pg_dump");
        }
        Backup backup = new Backup(source, Path.of(settings.backupFolder()), settings.backupsKept());
        return () -> LOG.info("Backed up to {}", backup.write(clock.now()));
    }

    private static void close(Days days) {
        List<LocalDate> closed = days.snapshots().closeDue();
        if (!closed.isEmpty()) {
            LOG.info("Closed the days {}", closed);
        }
    }
}
