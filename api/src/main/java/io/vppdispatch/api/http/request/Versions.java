package io.vppdispatch.api.http.request;

import io.vppdispatch.api.problem.ProblemException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Versions of resources as entity tags: {@code "7"}. */
public final class Versions {

    private Versions() {}

    public static String etag(long version) {
        return '"' + Long.toString(version) + '"';
    }

    /**
     * The version a caller has seen.
     *
     * @param ifMatch the header
     * @throws ProblemException 428 if there is none, 412 if it is none of ours
     */
    public static long seen(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw ProblemException.of(428, "if_match_missing", Map.of());
        }
        String tag = ifMatch.strip();
        if (!tag.matches("\"\\d{1,18}\"")) {
            throw stale();
        }
        return Long.parseLong(tag.substring(1, tag.length() - 1));
    }

    /** The resource was changed since the caller saw it. */
    public static ProblemException stale() {
        return ProblemException.of(412, "stale", Map.of());
    }
}
