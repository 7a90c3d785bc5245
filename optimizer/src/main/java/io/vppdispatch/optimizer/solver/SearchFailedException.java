package io.vppdispatch.optimizer.solver;

/** A search that failed with values in hand. */
public final class SearchFailedException extends SolverException {

    private static final long serialVersionUID = 1L;

    private final transient MipResult soFar;

    public SearchFailedException(String message, MipResult soFar) {
        super(message);
        this.soFar = soFar;
    }

    /** The best that was found until then. */
    public MipResult soFar() {
        return soFar;
    }
}
