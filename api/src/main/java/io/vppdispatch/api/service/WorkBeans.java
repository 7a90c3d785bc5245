package io.vppdispatch.api.service;

import io.micrometer.core.instrument.MeterRegistry;
import io.vppdispatch.api.run.RunExecutor;
import io.vppdispatch.api.store.DatabaseClock;
import io.vppdispatch.api.work.RunQueue;
import io.vppdispatch.api.work.SolveChild;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** The queue of runs, whose solves are children of this program. */
@Configuration(proxyBeanMethods = false)
class WorkBeans {

    /** The program itself, by the name of its class: it is no part of the service. */
    private static final String MAIN = "io.vppdispatch.api.cli.Main";

    /** Beyond the longest time limit of a run. */
    private static final Duration LEFT = Duration.ofDays(2);

    @Bean
    RunMeters runMeters(MeterRegistry registry) {
        return new RunMeters(registry);
    }

    @Bean
    RunExecutor runExecutor(
            DataSource source,
            TransactionTemplate transactions,
            DatabaseClock clock,
            ServiceSettings settings,
            RunMeters meters) {
        return new RunExecutor(
                source,
                transactions,
                clock::now,
                SolveChild.of(MAIN)::run,
                settings.runGrace(),
                settings.runMemoryMb(),
                meters);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    @DependsOnDatabaseInitialization
    RunQueue runQueue(DataSource source, RunExecutor executor, ServiceSettings settings) {
        SolveChild.sweep(LEFT);
        return new RunQueue(source, settings.workers(), executor::execute);
    }
}
