package io.vppdispatch.optimizer.solver;

import io.vppdispatch.optimizer.lp.Values;

/**
 * The relaxation of a program, kept to be solved again and again from the basis of a similar one: bounds of columns move, rows are
 * added. Of one thread.
 */
public interface WarmLp extends AutoCloseable {

    /** How a solution ended. */
    enum Status {
        OPTIMAL,
        INFEASIBLE,
        /** The optimum is no less than the cutoff. */
        CUT_OFF,
        /** A limit or a cancel ended it. */
        STOPPED
    }

    /** Which columns and rows are basic, and at which bound the others are; of as many rows as there were. */
    record Basis(int[] columns, int[] rows) {}

    /** Moves the bounds of a column. */
    void bound(int column, double lower, double upper);

    /** Adds {@code coefficients * columns <= upper}. */
    void add(int[] columns, double[] coefficients, double upper);

    /** Takes out the added rows that say nothing at the last solution; bases of before no longer fit. */
    void dropIdle();

    /** The basis of the last solution. */
    Basis basis();

    /** Begins the next solution from a basis, with rows added since basic in it. */
    void begin(Basis basis);

    /**
     * Solves, from the basis at hand.
     *
     * @param cutoff an optimum no less than this need not be found; infinite for none
     * @throws SolverException if the solver fails
     */
    Status solve(double cutoff);

    /** Optimum of the last solution that found one. */
    double objective();

    Values values();

    /** What the last solution says that a unit of each column costs beside what it saves. */
    double[] reducedCosts();

    @Override
    void close();
}
