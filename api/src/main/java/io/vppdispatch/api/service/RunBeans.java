package io.vppdispatch.api.service;

import io.vppdispatch.api.auditlog.AuditLog;
import io.vppdispatch.api.day.Days;
import io.vppdispatch.api.http.run.ComparisonController;
import io.vppdispatch.api.http.run.RunController;
import io.vppdispatch.api.http.run.RunEventsController;
import io.vppdispatch.api.run.Runs;
import io.vppdispatch.api.store.DatabaseClock;
import io.vppdispatch.api.work.RunQueue;
import io.vppdispatch.optimizer.solver.Solvers;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs over HTTP. */
@Configuration(proxyBeanMethods = false)
@Import({ComparisonController.class, RunController.class, RunEventsController.class})
class RunBeans {

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

    @Bean
    QueueMeter queueMeter(Runs runs, DatabaseClock clock) {
        return new QueueMeter(runs, clock);
    }
}
