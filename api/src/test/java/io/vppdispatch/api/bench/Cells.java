package io.vppdispatch.api.bench;

import io.vppdispatch.optimizer.ModelSize;
import org.jspecify.annotations.Nullable;

/** Cells as runs would leave them, with a cap of 100 s. */
final class Cells {

    static final double CAP_SECONDS = 100;

    private Cells() {}

    static Cell proven(String instance, String contender, double seconds) {
        return new Cell(instance, contender, CAP_SECONDS, measured(seconds, true, 0), null);
    }

    static Cell unproven(String instance, String contender, double seconds) {
        return new Cell(instance, contender, CAP_SECONDS, measured(seconds, false, 0), null);
    }

    static Cell broken(String instance, double seconds) {
        return new Cell(instance, CellRun.OURS, CAP_SECONDS, measured(seconds, true, 1), null);
    }

    static Cell killed(String instance, String contender) {
        return new Cell(instance, contender, CAP_SECONDS, null, null);
    }

    static Cell failed(String instance, String contender) {
        return new Cell(instance, contender, CAP_SECONDS, null, "no memory");
    }

    /** A tenth of the time goes into building. */
    static Measured measured(double seconds, boolean isProven, @Nullable Integer violations) {
        ModelSize size = new ModelSize(3, 2, 5);
        return new Measured(
                "HiGHS",
                size,
                seconds * 0.1,
                seconds * 0.9,
                10.0,
                isProven ? 10.0 : null,
                0.0,
                isProven,
                violations,
                null);
    }
}
