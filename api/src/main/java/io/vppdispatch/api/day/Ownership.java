package io.vppdispatch.api.day;

import io.vppdispatch.api.problem.FieldProblem;
import io.vppdispatch.api.problem.ProblemException;
import io.vppdispatch.api.security.Caller;
import io.vppdispatch.api.security.Journal;
import io.vppdispatch.api.security.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Which party sends the forecasts of a plant or load. */
public final class Ownership {

    private static final int MOST_SUBJECT = 200;
    private static final int MOST_PARTY = 64;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Journal journal;

    Ownership(DataSource source, PlatformTransactionManager transactions, Journal journal) {
        this.jdbc = new JdbcTemplate(source);
        this.transaction = new TransactionTemplate(transactions);
        this.journal = journal;
    }

    /** The party a plant or load belongs to. */
    public String owner(String subject) {
        return jdbc.queryForList("SELECT party FROM ownership WHERE subject = ?", String.class, subject).stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("ownership", subject));
    }

    /** Hands a plant or load to a party, whoever had it before. */
    public void give(Caller caller, String subject, String party) {
        check(subject, party);
        transaction.executeWithoutResult(status -> {
            if (jdbc.update(
                            "INSERT INTO ownership (subject, party) VALUES (?, ?) ON CONFLICT DO NOTHING",
                            subject,
                            party)
                    == 0) {
                jdbc.update("UPDATE ownership SET party = ? WHERE subject = ?", party, subject);
            }
            journal.record(caller, "ownership.give", subject, "party " + party);
        });
    }

    /** From now on only dispatchers send its forecasts. */
    public void remove(Caller caller, String subject) {
        transaction.executeWithoutResult(status -> {
            if (jdbc.update("DELETE FROM ownership WHERE subject = ?", subject) == 0) {
                throw ProblemException.notFound("ownership", subject);
            }
            journal.record(caller, "ownership.remove", subject, "");
        });
    }

    /** The party a caller is held to; empty for those who see all. */
    static String partyOf(Caller caller) {
        return caller.role() == Role.DISPATCHER || caller.role() == Role.AUDITOR ? "" : caller.party();
    }

    /** Those of the columns a caller may see and send, in their order. */
    List<String> visible(Caller caller, Collection<String> columns) {
        if (partyOf(caller).isEmpty()) {
            return List.copyOf(columns);
        }
        Set<String> own = new HashSet<>(
                jdbc.queryForList("SELECT subject FROM ownership WHERE party = ?", String.class, caller.party()));
        return columns.stream().filter(own::contains).toList();
    }

    private static void check(String subject, String party) {
        List<FieldProblem> problems = new ArrayList<>();
        check("/subject", subject, MOST_SUBJECT, problems);
        check("/party", party, MOST_PARTY, problems);
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
    }

    private static void check(String pointer, String text, int most, List<FieldProblem> problems) {
        if (text.isBlank() || text.length() > most) {
            problems.add(new FieldProblem(pointer, "text_length", Map.of("most", most)));
        } else if (text.chars().anyMatch(Character::isISOControl)) {
            problems.add(new FieldProblem(pointer, "value_malformed", Map.of("value", text)));
        }
    }
}
