package io.vppdispatch.api.http.problem;

import io.vppdispatch.api.problem.FieldProblem;
import io.vppdispatch.api.problem.ProblemException;
import io.vppdispatch.optimizer.problem.InvalidProblemException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** What went wrong, as a refusal: the caller's fault, the database away, or a defect, which is logged and not told. */
final class Failure {

    private static final Logger LOG = LoggerFactory.getLogger(Failure.class);

    /** The SQL state of PostgreSQL for text with a zero byte, which it does not keep; H2 does. */
    private static final String NOT_A_CHARACTER = "22021";

    private Failure() {}

    static ProblemException of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            ProblemException known = known(cause);
            if (known != null) {
                return known;
            }
        }
        LOG.error("A request failed", failure);
        return ProblemException.of(500, "internal", Map.of());
    }

    private static @Nullable ProblemException known(Throwable cause) {
        if (cause instanceof ProblemException problem) {
            return problem;
        }
        if (cause instanceof InvalidProblemException invalid) {
            return ProblemException.invalid(invalid.issues().stream()
                    .map(issue -> FieldProblem.said(issue.path(), issue.message()))
                    .toList());
        }
        if (cause instanceof SQLException sql && NOT_A_CHARACTER.equals(sql.getSQLState())) {
            return ProblemException.of(400, "value_malformed", Map.of("value", "\\u0000"));
        }
        if (isDatabaseAway(cause)) {
            LOG.warn("The database does not answer: {}", cause.getMessage());
            return ProblemException.of(503, "unavailable", Map.of());
        }
        return null;
    }

    private static boolean isDatabaseAway(Throwable cause) {
        return cause instanceof CannotCreateTransactionException
                || cause instanceof DataAccessResourceFailureException
                || cause instanceof TransientDataAccessException && !(cause instanceof QueryTimeoutException)
                || cause instanceof SQLTransientException
                || cause instanceof SQLNonTransientConnectionException
                || cause instanceof SQLException sql && isConnectionState(sql.getSQLState());
    }

    /** Classes 08 (connection), 53 (resources), 57P (server shutting down) of SQL states. */
    private static boolean isConnectionState(@Nullable String state) {
        return state != null && List.of("08", "53", "57P").stream().anyMatch(state::startsWith);
    }
}
