package io.vppdispatch.api.day;

import io.vppdispatch.api.security.Journal;
import io.vppdispatch.api.store.Contents;
import java.time.Instant;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the classes of this package share.
 *
 * @param clock that decides gates: the database's
 */
record DayRoom(
        DayTable days,
        ReceiptTable receipts,
        SnapshotTable snapshots,
        DayCases cases,
        Ownership ownership,
        Contents contents,
        Supplier<Instant> clock,
        TransactionTemplate transactions,
        Journal journal) {

    static DayRoom of(
            DataSource source,
            PlatformTransactionManager transactions,
            Supplier<Instant> clock,
            Journal journal,
            CaseSource cases) {
        Contents contents = new Contents(source);
        return new DayRoom(
                new DayTable(source),
                new ReceiptTable(source),
                new SnapshotTable(source),
                new DayCases(cases, contents),
                new Ownership(source, transactions, journal),
                contents,
                clock,
                new TransactionTemplate(transactions),
                journal);
    }

    ReceivedForecasts received() {
        return new ReceivedForecasts(receipts, contents);
    }
}
