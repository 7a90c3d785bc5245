package io.vppdispatch.optimizer.system;

/**
 * The name of a rule: in the row that enforces it, the dual, the infeasibility report, the audit's violation and MODEL.md.
 * Implemented by one enum per room, whose constants are the rules of that room.
 */
public interface Tag {

    /** Short unique code such as {@code T2}. */
    String code();

    /** The rule in a few words, "minimum up time". */
    String title();

    /** True where the rule is a family of rows; false where it is held by the bounds of variables alone. */
    boolean isRow();

    /**
     * True for rows that say what a variable means, such as a stored amount following from flows. No data can be changed to
     * break them, so they are not what gives way in an infeasible problem.
     */
    default boolean isDefinition() {
        return false;
    }

    /** True for rows that say what somebody decided for this day; they give way before the rules of plants and grid do. */
    default boolean isDecision() {
        return false;
    }
}
