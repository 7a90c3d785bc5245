package io.vppdispatch.api.bench;

import io.vppdispatch.optimizer.DayAhead;
import io.vppdispatch.optimizer.EndState;
import io.vppdispatch.optimizer.Outcome;
import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.solver.SolverSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Plans day after day, each from where the one before ended, in this process. A day without a plan ends it. */
public final class YearRun {

    private final SolverSettings settings;
    private final Consumer<String> listener;
    private final List<Cell> cells = new ArrayList<>();
    private @Nullable EndState before = new EndState(Map.of());
    private double seconds;

    /**
     * A run.
     *
     * @param listener hears a line per day
     */
    public YearRun(SolverSettings settings, Consumer<String> listener) {
        this.settings = settings;
        this.listener = listener;
    }

    /** Plans the next day; false where there is none to begin from. */
    public boolean plan(String name, DispatchProblem day) {
        if (before == null) {
            return false;
        }
        long begin = System.nanoTime();
        Outcome outcome = DayAhead.plan(before.begin(day), settings);
        seconds += (System.nanoTime() - begin) / 1e9;
        before = outcome instanceof Plan plan ? plan.endState() : null;
        double capSeconds = settings.timeLimit().toMillis() / 1e3;
        Cell cell = new Cell(name, CellRun.OURS, capSeconds, CellRun.ours(outcome), null);
        cells.add(cell);
        listener.accept(BenchText.row(cell));
        return before != null;
    }

    public List<Cell> cells() {
        return List.copyOf(cells);
    }

    /** Building, solving, pricing and auditing counted, reading not. */
    public double daysPerMinute() {
        return 60 * cells.size() / seconds;
    }
}
