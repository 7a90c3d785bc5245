package io.vppdispatch.api.service;

import io.vppdispatch.api.auditlog.AuditLog;
import io.vppdispatch.api.day.Days;
import io.vppdispatch.api.exchange.EFileDialect;
import io.vppdispatch.api.http.publication.PlanController;
import io.vppdispatch.api.http.publication.PublicationController;
import io.vppdispatch.api.publication.DayPlans;
import io.vppdispatch.api.publication.Publications;
import io.vppdispatch.api.run.Runs;
import io.vppdispatch.api.store.DatabaseClock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** Publication. */
@Configuration(proxyBeanMethods = false)
@Import({PlanController.class, PublicationController.class})
class PublicationBeans {

    @Bean
    Publications publications(
            DataSource source,
            TransactionTemplate transactions,
            DatabaseClock clock,
            AuditLog log,
            Runs runs,
            ServiceSettings settings,
            RunMeters meters) {
        EFileDialect dialect = EFileDialect.of(settings.efile());
        return new Publications(source, transactions, clock::now, log::record, runs, dialect, meters::rejected);
    }

    @Bean
    DayPlans dayPlans(Days days, Runs runs, Publications publications) {
        return new DayPlans(days, runs, publications);
    }
}
