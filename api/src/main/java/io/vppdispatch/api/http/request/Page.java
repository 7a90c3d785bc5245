package io.vppdispatch.api.http.request;

import io.vppdispatch.api.problem.FieldProblem;
import io.vppdispatch.api.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list; the {@code Link} to the next is added where it is answered.
 *
 * @param next cursor of the page after this one, null on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public static final int MAX_LIMIT = 500;

    public Page {
        items = List.copyOf(items);
    }

    /**
     * A limit that was asked for.
     *
     * @throws ProblemException if it is not within 1 to {@value #MAX_LIMIT}
     */
    public static int limit(int asked) {
        if (asked < 1 || asked > MAX_LIMIT) {
            throw ProblemException.invalid(List.of(new FieldProblem(
                    "limit", "value_out_of_range", Map.of("value", asked, "range", "1.." + MAX_LIMIT))));
        }
        return asked;
    }

    /** Of up to {@code limit + 1} rows read, of which the last only tells that there are more. */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> cursor) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        return new Page<>(rows.subList(0, limit), cursor.apply(rows.get(limit - 1)));
    }
}
