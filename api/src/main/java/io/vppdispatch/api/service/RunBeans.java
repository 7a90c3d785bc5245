package io.vppdispatch.api.service;

import io.vppdispatch.api.auditlog.AuditLog;
import io.vppdispatch.api.day.Days;
import io.vppdispatch.api.http.run.ComparisonController;
import io.vppdispatch.api.http.run.RunController;
import io.vppdispatch.api.http.run.RunEventsController;
import io.vppdispatch.api.run.RunExecutor;
import io.vppdispatch.api.run.Runs;
import io.vppdispatch.api.store.DatabaseClock;
import io.vppdispatch.api.work.RunQueue;
import io.vppdispatch.api.work.SolveChild;
import io.vppdispatch.optimizer.solver.Solvers;
import javax.sql.DataSource;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs: asked for over HTTP, queued on the database, carried out in children of this program. */
@Configuration(proxyBeanMethods = false)
@Import({ComparisonController.class, RunController.class, RunEventsController.class})
class RunBeans {

    /** The program itself, by the name of its class: it is no part of the service. */
    private static final String MAIN = "io.vppdispatch.api.cli.Main";

    @Bean
    RunExecutor runExecutor(
            DataSource source, TransactionTemplate transactions, DatabaseClock clock, ServiceSettings settings) {
        return new RunExecutor(
                source, transactions, clock::now, SolveChild.of(MAIN), settings.runGrace(), settings.runMemoryMb());
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    @DependsOnDatabaseInitialization
    RunQueue runQueue(DataSource source, RunExecutor executor, ServiceSettings settings) {
        return new RunQueue(source, settings.workers(), executor::execute);
    }

    @Bean
    Runs runs(
            DataSource source,
            TransactionTemplate transactions,
            DatabaseClock clock,
            AuditLog log,
            Days days,
            RunQueue queue) {
        return new Runs(source, transactions, clock::now, log::record, days.snapshots(), Solvers.names(), queue::add);
    }
}
