package io.vppdispatch.api.service;

import io.vppdispatch.api.auditlog.AuditLog;
import io.vppdispatch.api.day.Days;
import io.vppdispatch.api.day.ForecastIntake;
import io.vppdispatch.api.day.ForecastStatus;
import io.vppdispatch.api.day.GateCalendar;
import io.vppdispatch.api.day.LibraryCases;
import io.vppdispatch.api.day.Ownership;
import io.vppdispatch.api.exchange.EFileDialect;
import io.vppdispatch.api.http.day.DayController;
import io.vppdispatch.api.http.day.ForecastController;
import io.vppdispatch.api.http.day.OwnershipController;
import io.vppdispatch.api.store.DatabaseClock;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;

/** Market days, their gates and forecasts. */
@Configuration(proxyBeanMethods = false)
@Import({DayController.class, ForecastController.class, OwnershipController.class})
class DayBeans {

    @Bean
    Days days(
            DataSource source,
            PlatformTransactionManager transactions,
            DatabaseClock clock,
            AuditLog log,
            ServiceSettings settings) {
        @Nullable Path folder = settings.casesFolder().isEmpty() ? null : Path.of(settings.casesFolder());
        GateCalendar calendar =
                new GateCalendar(settings.marketZone(), settings.forecastGate(), settings.publicationGate());
        return new Days(source, transactions, clock, log::record, new LibraryCases(folder), calendar);
    }

    @Bean
    ForecastIntake forecastIntake(Days days, ServiceSettings settings) {
        return days.intake(EFileDialect.of(settings.efile()));
    }

    @Bean
    ForecastStatus forecastStatus(Days days, ServiceSettings settings) {
        return days.status(settings.staleAfter());
    }

    @Bean
    Ownership ownership(Days days) {
        return days.ownership();
    }
}
