package io.vppdispatch.optimizer.explain;

import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.solver.CancelOnly;
import io.vppdispatch.optimizer.solver.InfeasibleException;
import io.vppdispatch.optimizer.solver.Limits;
import io.vppdispatch.optimizer.solver.LpResult;
import io.vppdispatch.optimizer.solver.MipResult;
import io.vppdispatch.optimizer.solver.ProgressListener;
import io.vppdispatch.optimizer.solver.Solver;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Finds the smallest sum of violations, each measured against the size of its row, that would make an infeasible program
 * feasible, the rows they fall on, and what those contradict. Definitions hold meanwhile, unless the data contradict one with
 * the bounds of its variables; bounds hold always.
 *
 * <p>Where the continuous relaxation is infeasible already, linear programs show all of it. Else the smallest sum is searched
 * with integers, and what the rows contradict is isolated with integers too, in programs small enough; where a limit ends that search
 * the rows make the program feasible, but their sum is not proven to be the smallest.
 *
 * <p>Where the rules can be kept without what somebody decided for the day, such as pins, only decisions give way.
 */
public final class ConflictFinder {

    static final double SMALLEST = 1e-6;

    /** Share of the time limit of the plan that may be spent on what contradicts it. */
    private static final double SHARE = 0.2;

    private final Lp lp;
    private final Solver solver;
    private final Limits limits;
    private final ProgressListener listener;
    private final LpSearch search;
    private final RowScales scales;
    private int integerSolves;

    private ConflictFinder(Lp lp, Solver solver, Limits limits, ProgressListener listener) {
        this.lp = lp;
        this.solver = solver;
        this.limits = limits;
        this.listener = listener;
        this.scales = new RowScales(lp);
        this.search = new LpSearch(limits.timeLimit(), listener);
    }

    /** The conflicts of an infeasible program, found within a share of the time that {@code limits} gave the search for a plan. */
    public static Conflicts find(Lp lp, Solver solver, Limits limits, ProgressListener listener) {
        return new ConflictFinder(lp, solver, limits.share(1, SHARE), listener).run();
    }

    private Conflicts run() {
        Conflicts decided = lp.allRows().stream().anyMatch(row -> row.tag().isDecision()) ? decisions() : null;
        return decided == null ? rules() : decided;
    }

    /** Decisions that would have to give way, in whole, with every rule kept; null where the rules contradict themselves. */
    private @Nullable Conflicts decisions() {
        Elastic elastic = new Elastic(lp, Members.all(lp), GivenWay.none(lp.rows()), decisionsGiveWay());
        MipResult found = minimise(elastic);
        if (found == null || found.values() == null) {
            return null;
        }
        GivenWay way = elastic.givenWay(found.requireValues());
        List<Conflict> conflicts = conflicts(way);
        if (conflicts.isEmpty()) {
            return null;
        }
        boolean isLeast = found.status() == MipResult.Status.OPTIMAL;
        List<Contradiction> contradictions = new Isolation(lp, Members.all(lp), way, search).contradictions(conflicts);
        if (contradictions.isEmpty() && isLeast) {
            contradictions = inWholes(way, conflicts);
        }
        return new Conflicts(conflicts, isLeast, contradictions, search.solves() + integerSolves);
    }

    /** What rows contradict where only whole units show it. */
    private List<Contradiction> inWholes(GivenWay way, List<Conflict> conflicts) {
        return new IntegerIsolation(lp, way, this::minimise).contradictions(conflicts);
    }

    private Conflicts rules() {
        Members all = Members.all(lp);
        Elastic elastic = new Elastic(lp, all, GivenWay.none(lp.rows()), definitionsHold());
        LpResult relaxed;
        try {
            relaxed = search.solve(elastic.program());
        } catch (InfeasibleException e) {
            elastic = new Elastic(lp, all, GivenWay.none(lp.rows()), everyRow());
            relaxed = search.solve(elastic.program());
        }
        if (relaxed == null) {
            return Conflicts.NONE;
        }
        GivenWay way = elastic.givenWay(relaxed.values());
        List<Conflict> conflicts = conflicts(way);
        if (conflicts.isEmpty()) {
            return withIntegers();
        }
        List<Contradiction> contradictions =
                new Isolation(lp, elastic.proof(relaxed), way, search).contradictions(conflicts);
        return new Conflicts(conflicts, true, contradictions, search.solves());
    }

    private Conflicts withIntegers() {
        Elastic elastic = new Elastic(lp, Members.all(lp), GivenWay.none(lp.rows()), definitionsHold());
        MipResult found = minimise(elastic);
        if (found != null && found.status() == MipResult.Status.INFEASIBLE) {
            elastic = new Elastic(lp, Members.all(lp), GivenWay.none(lp.rows()), everyRow());
            found = minimise(elastic);
        }
        if (found == null || found.values() == null) {
            return new Conflicts(List.of(), false, List.of(), search.solves() + integerSolves);
        }
        GivenWay way = elastic.givenWay(found.requireValues());
        List<Conflict> conflicts = conflicts(way);
        boolean isLeast = found.status() == MipResult.Status.OPTIMAL;
        List<Contradiction> contradictions = isLeast ? inWholes(way, conflicts) : List.of();
        return new Conflicts(conflicts, isLeast, contradictions, search.solves() + integerSolves);
    }

    private @Nullable MipResult minimise(Elastic elastic) {
        double left = (double) search.left().toNanos() / limits.timeLimit().toNanos();
        if (left <= 0 || listener.isCancelled()) {
            return null;
        }
        integerSolves++;
        return solver.minimise(elastic.program(), limits.share(1, left), new CancelOnly(listener));
    }

    private IntToDoubleFunction definitionsHold() {
        return row -> lp.row(row).tag().isDefinition() ? Elastic.HARD : scales.price(row);
    }

    private IntToDoubleFunction decisionsGiveWay() {
        return row -> lp.row(row).tag().isDecision() ? scales.price(row) : Elastic.HARD;
    }

    private IntToDoubleFunction everyRow() {
        return scales::price;
    }

    private List<Conflict> conflicts(GivenWay way) {
        List<Conflict> conflicts = new ArrayList<>();
        for (int row = 0; row < lp.rows(); row++) {
            if (way.amount(row) > SMALLEST) {
                conflicts.add(new Conflict(lp.row(row), way.amount(row)));
            }
        }
        conflicts.sort(Comparator.comparingDouble(Conflict::amount).reversed());
        return conflicts;
    }
}
