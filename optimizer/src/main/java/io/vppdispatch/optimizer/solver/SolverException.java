package io.vppdispatch.optimizer.solver;

import java.util.Objects;

/** A solver failed in a way that is neither infeasible nor a limit. */
public class SolverException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public SolverException(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
