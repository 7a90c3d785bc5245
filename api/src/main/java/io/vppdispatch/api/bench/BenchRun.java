package io.vppdispatch.api.bench;

import io.vppdispatch.optimizer.solver.Solvers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Runs instances by all contenders, one after another, peers first. */
public final class BenchRun {

    /** What HiGHS must need of an instance, s; below, starting a process and building tell more than searching. */
    public static final double LEAST_SECONDS = 20;

    private final CellRunner runner;
    private final List<String> against;
    private final Consumer<String> listener;
    private final List<Cell> cells = new ArrayList<>();
    private final List<Cell> rejected = new ArrayList<>();

    /**
     * A benchmark.
     *
     * @param against solvers that are given the textbook
     * @param listener hears a line per run
     */
    public BenchRun(CellRunner runner, List<String> against, Consumer<String> listener) {
        this.runner = runner;
        this.against = List.copyOf(against);
        this.listener = listener;
    }

    /** Runs all contenders. */
    public void measure(String instance, Path file) {
        against.forEach(contender -> add(runner.run(instance, file, contender)));
        add(runner.run(instance, file, CellRun.OURS));
    }

    /** Runs all contenders where HiGHS needs long enough; false where the instance is rejected. */
    public boolean measureIfHard(String instance, Path file) {
        Cell first = runner.run(instance, file, Solvers.HIGHS);
        if (first.isFailed() || first.seconds() < LEAST_SECONDS) {
            rejected.add(first);
            listener.accept(BenchText.rejected(first));
            return false;
        }
        add(first);
        against.stream()
                .filter(contender -> !contender.equals(Solvers.HIGHS))
                .forEach(contender -> add(runner.run(instance, file, contender)));
        add(runner.run(instance, file, CellRun.OURS));
        return true;
    }

    private void add(Cell cell) {
        cells.add(cell);
        listener.accept(BenchText.row(cell));
    }

    public List<Cell> cells() {
        return List.copyOf(cells);
    }

    /** Runs of HiGHS on instances that were rejected. */
    public List<Cell> rejected() {
        return List.copyOf(rejected);
    }
}
