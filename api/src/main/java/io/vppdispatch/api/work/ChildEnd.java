package io.vppdispatch.api.work;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How a child ended.
 *
 * @param exitCode of the process; of a process that was ended, what the system says; -1 where it could not be ended
 * @param result as {@code schedule --json} prints it; null where the child said none
 * @param files what it left for a result, by name relative to its folder of output with {@code /} between folders; none without a
 *     result
 * @param message the reason with its figures, for people; empty for {@link Reason#ENDED}
 */
public record ChildEnd(
        Reason reason, int exitCode, @Nullable JsonNode result, Map<String, byte[]> files, String message) {

    /** Why it ended. */
    public enum Reason {
        /** By itself, with a result, be it a plan, none, or a refusal of its input. */
        ENDED,
        /** Beyond its hard limit, or too long after it was asked to stop. */
        TIME,
        /** Beyond its memory, or short of it. */
        MEMORY,
        /** By itself, without a result that can be used. */
        CRASHED,
        /** The listener gave it up. */
        FENCED
    }

    public ChildEnd {
        files = Map.copyOf(files);
    }
}
