package io.vppdispatch.api.auditlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.api.security.Caller;
import io.vppdispatch.api.security.Role;
import io.vppdispatch.api.store.DatabaseClock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class AuditLogTest {

    private static final Caller CALLER = new Caller("调度员", "utility", Role.DISPATCHER);

    private static TransactionTemplate transactions(DataSource source) {
        return new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    private static AuditLog log(DataSource source) {
        return new AuditLog(source, new DatabaseClock(source), transactions(source));
    }

    @ParameterizedTest
    @MethodSource("io.vppdispatch.api.store.Databases#both")
    void entriesOfManyThreadsMakeOneChainWithoutGapsAlsoWhereSomeAreTakenBack(DataSource source) throws Exception {
        AuditLog log = log(source);
        TransactionTemplate transactions = transactions(source);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<?>> done = new ArrayList<>();
        for (int thread = 0; thread < 8; thread++) {
            int number = thread;
            done.add(threads.submit(() -> {
                for (int i = 0; i < 20; i++) {
                    int entry = i;
                    transactions.executeWithoutResult(status -> {
                        log.record(CALLER, "test", number + "/" + entry, "x".repeat(5000));
                        if (entry % 4 == 3) {
                            status.setRollbackOnly();
                        }
                    });
                }
            }));
        }
        for (Future<?> one : done) {
            one.get();
        }
        threads.shutdown();
        AuditVerdict verdict = log.verify();
        assertThat(verdict.fault()).isNull();
        assertThat(verdict.entries()).isEqualTo(8 * (20 - 5));
        assertThat(log.after(118, 10)).extracting(AuditEntry::entryNo).containsExactly(119L, 120L);
    }

    @ParameterizedTest
    @MethodSource("io.vppdispatch.api.store.Databases#both")
    void eachKindOfTamperingIsFound(DataSource source) {
        String copy = "SELECT ?, at_time, account, party, role, action, subject, detail, previous_hash, entry_hash"
                + " FROM audit_entry WHERE entry_no = ?";
        assertFault(source, "entry 3 was changed", "UPDATE audit_entry SET detail = 'other' WHERE entry_no = 3");
        assertFault(source, "entry 3 was changed", "UPDATE audit_entry SET role = 'AUDITOR' WHERE entry_no = 3");
        assertFault(source, "entry 2 is missing", "DELETE FROM audit_entry WHERE entry_no = 2");
        assertFault(source, "entry 5 is missing", "DELETE FROM audit_entry WHERE entry_no = 5");
        assertFault(
                source,
                "entry 2 does not follow",
                "UPDATE audit_entry SET entry_no = 102 WHERE entry_no = 2",
                "UPDATE audit_entry SET entry_no = 2 WHERE entry_no = 3",
                "UPDATE audit_entry SET entry_no = 3 WHERE entry_no = 102");
        assertFault(
                source,
                "entry 5 is not the one written last",
                "UPDATE audit_head SET entry_hash = '" + "0".repeat(64) + "'");
        assertFault(
                source,
                "entry 5 does not follow",
                "DELETE FROM audit_entry WHERE entry_no = 5",
                "INSERT INTO audit_entry " + copy.replaceFirst("\\?", "5").replaceFirst("\\?", "4"));
    }

    /** Five entries, then statements of somebody with the password of the database. */
    private static void assertFault(DataSource source, String fault, String... statements) {
        JdbcTemplate jdbc = new JdbcTemplate(source);
        jdbc.update("DELETE FROM audit_entry");
        jdbc.update("UPDATE audit_head SET entry_no = 0, entry_hash = ?", "0".repeat(64));
        AuditLog log = log(source);
        for (int i = 1; i <= 5; i++) {
            log.record(CALLER, "test", "subject " + i, "detail");
        }
        assertThat(log.verify())
                .isEqualTo(new AuditVerdict(5, log.after(4, 1).get(0).entryHash(), null));
        for (String statement : statements) {
            jdbc.update(statement);
        }
        assertThat(log.verify().fault()).contains(fault);
    }

    @ParameterizedTest
    @MethodSource("io.vppdispatch.api.store.Databases#both")
    void anEntryWhoseHashWasMadeAnewBreaksTheNext(DataSource source) {
        AuditLog log = log(source);
        log.record(CALLER, "test", "one", "as it was");
        log.record(CALLER, "test", "two", "as it was");
        AuditEntry first = log.after(0, 1).get(0);
        AuditEntry forged = AuditEntry.after(
                1, first.at(), first.caller(), "test", "one", "as it shall seem", first.previousHash());
        new JdbcTemplate(source)
                .update(
                        "UPDATE audit_entry SET detail = ?, entry_hash = ? WHERE entry_no = 1",
                        forged.detail(),
                        forged.entryHash());
        assertThat(log.verify().fault()).isEqualTo("entry 2 does not follow the one before");
    }
}
