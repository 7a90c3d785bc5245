package io.vppdispatch.api.service;

import io.vppdispatch.api.http.account.AccountController;
import io.vppdispatch.api.http.auditlog.AuditLogController;
import io.vppdispatch.api.security.Accounts;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The service, as a table of contents. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(ServiceSettings.class)
@Import({
    StoreBeans.class,
    SecurityBeans.class,
    FilterBeans.class,
    WebBeans.class,
    AccountController.class,
    AuditLogController.class,
    DayBeans.class,
    WorkBeans.class,
    RunBeans.class,
    PublicationBeans.class,
    PageBeans.class,
    SweepBeans.class,
    OpenApiBeans.class
})
class ServiceApplication {

    @Bean
    ApplicationRunner firstAdministrator(Accounts accounts, ServiceSettings settings) {
        return arguments -> FirstAdministrator.ensure(accounts, settings.dataFolder());
    }
}
