package io.vppdispatch.api.service;

import io.vppdispatch.api.auditlog.AuditLog;
import io.vppdispatch.api.security.AccountStore;
import io.vppdispatch.api.security.Accounts;
import io.vppdispatch.api.security.Secrets;
import io.vppdispatch.api.store.Contents;
import io.vppdispatch.api.store.DatabaseClock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** What stands on the database, whatever the resource. */
@Configuration(proxyBeanMethods = false)
class StoreBeans {

    @Bean
    DatabaseClock databaseClock(DataSource source) {
        return new DatabaseClock(source);
    }

    @Bean
    Contents contents(DataSource source) {
        return new Contents(source);
    }

    @Bean
    AccountStore accountStore(DataSource source) {
        return new AccountStore(source);
    }

    @Bean
    Secrets secrets() {
        return new Secrets();
    }

    @Bean
    AuditLog auditLog(DataSource source, DatabaseClock clock, TransactionTemplate transactions) {
        return new AuditLog(source, clock, transactions);
    }

    @Bean
    Accounts accounts(
            AccountStore store, Secrets secrets, DatabaseClock clock, TransactionTemplate transactions, AuditLog log) {
        return new Accounts(store, secrets, clock, transactions, log::record);
    }
}
