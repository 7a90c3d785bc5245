package io.vppdispatch.optimizer.tree;

import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.solver.Fixing;
import io.vppdispatch.optimizer.solver.KnownBound;
import io.vppdispatch.optimizer.solver.Limits;
import io.vppdispatch.optimizer.solver.MipResult;
import io.vppdispatch.optimizer.solver.Progress;
import io.vppdispatch.optimizer.solver.Solver;
import io.vppdispatch.optimizer.solver.SolverException;
import io.vppdispatch.optimizer.solver.Stop;
import io.vppdispatch.optimizer.solver.WarmLp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One search of the tree: the node of least bound is decided next, by the machine whose two sides rise most. */
final class TreeSearch {

    private static final int MOST_NODES = 200;

    private static final int MOST_CANDIDATES = 3;
    private static final int MOST_CUTS = 3000;

    /** Rounds of cuts at the root, and at a node below. */
    private static final int ROOT_ROUNDS = 8;

    private static final int NODE_ROUNDS = 2;

    /** Rise of the bound, as a share of it, for which another round is worth its time. */
    private static final double ROOT_RISE = 2e-5;

    private static final double NODE_RISE = 1e-5;
    private static final double ROOT_DISTANCE = 1e-4;
    private static final double NODE_DISTANCE = 2e-2;

    /** A node whose bound rises by more than this share waits until it is the least again. */
    private static final double WAIT_RISE = 1e-4;

    /** Share of the asked gap for what is left with all statuses held. */
    private static final double LEAF_GAP = 0.5;

    private final Lp lp;
    private final Machines machines;
    private final WarmLp warm;
    private final Solver solver;
    private final int fewNodes;
    private final Limits limits;
    private final Stop stop;
    private final long begin = System.nanoTime();
    private final RoundingCuts rounding;
    private final Set<Integer> statuses;
    private final PriorityQueue<Part> open =
            new PriorityQueue<>(Comparator.comparingDouble(Part::bound).thenComparingInt(Part::number));
    private Map<Integer, Integer> held = Map.of();
    private WarmLp.Status status = WarmLp.Status.OPTIMAL;
    private int nodes;
    private int number = 1;
    private int cuts;

    /** What plans outside the open nodes cost at least. */
    private double closed = Double.POSITIVE_INFINITY;

    private double objective = Double.POSITIVE_INFINITY;
    private @Nullable Values best;

    TreeSearch(Lp lp, Machines machines, WarmLp warm, Solver solver, int fewNodes, Limits limits, Stop stop) {
        this.lp = lp;
        this.machines = machines;
        this.warm = warm;
        this.solver = solver;
        this.fewNodes = fewNodes;
        this.limits = limits;
        this.stop = stop;
        this.rounding = new RoundingCuts(lp);
        this.statuses = machines.all().stream().map(Var::index).collect(Collectors.toSet());
    }

    /** Nothing where the relaxation has no optimum to begin from. */
    MipResult run() {
        status = warm.solve(Double.POSITIVE_INFINITY);
        if (status == WarmLp.Status.OPTIMAL) {
            raise(ROOT_ROUNDS, ROOT_RISE, ROOT_DISTANCE);
        }
        if (status != WarmLp.Status.OPTIMAL) {
            return result(status == WarmLp.Status.CUT_OFF ? cutoff() : Double.NEGATIVE_INFINITY);
        }
        double bound = warm.objective();
        warm.dropIdle();
        open.add(new Part(bound, 0, Map.of(), warm.basis()));
        while (!open.isEmpty() && open.element().bound() < cutoff()) {
            if (stop.isDue() || nodes >= MOST_NODES) {
                return result(open.element().bound());
            }
            Part node = open.remove();
            show(node.bound());
            if (!isDecided(node)) {
                return result(node.bound());
            }
        }
        return result(open.isEmpty() ? Double.POSITIVE_INFINITY : open.element().bound());
    }

    /** What a plan may cost that is worth finding. */
    private double cutoff() {
        return limits.worthBeside(objective);
    }

    /** That every part was closed without a plan is left for the solver to say. */
    private MipResult result(double least) {
        double bound = Math.min(least, closed);
        bound = Math.min(bound, limits.cutoff());
        bound = best == null && bound == Double.POSITIVE_INFINITY ? Double.NEGATIVE_INFINITY : bound;
        MipResult found = new MipResult(MipResult.Status.LIMIT, best, objective, bound, stop.isDue());
        return MipResult.better(limits, MipResult.NOTHING, found);
    }

    private void show(double bound) {
        double seconds = (System.nanoTime() - begin) / 1e9;
        stop.listener().onProgress(new Progress("solve", seconds, objective, Math.min(bound, closed)));
    }

    /** A relaxation that fails ends the search with what it has. */
    private boolean isDecided(Part node) {
        try {
            return decide(node);
        } catch (SolverException e) {
            return false;
        }
    }

    /** Closes a node or puts parts of it in its place; false where it was stopped. */
    private boolean decide(Part node) {
        if (!solved(node.held(), node.basis())) {
            return false;
        }
        if (status == WarmLp.Status.OPTIMAL && nodes > 0) {
            raise(NODE_ROUNDS, NODE_RISE, NODE_DISTANCE);
        }
        if (status != WarmLp.Status.OPTIMAL) {
            close(status);
            return status != WarmLp.Status.STOPPED;
        }
        double bound = warm.objective();
        boolean isLeast = open.isEmpty() || bound <= open.element().bound();
        if (!isLeast && bound > node.bound() + WAIT_RISE * Math.abs(node.bound())) {
            open.add(new Part(bound, node.number(), node.held(), warm.basis()));
            return true;
        }
        nodes++;
        Values values = warm.values();
        List<Machines.Candidate> candidates = machines.candidates(values);
        return candidates.isEmpty() ? leaf(node, bound, values) : branch(node, bound, candidates);
    }

    private void close(WarmLp.Status how) {
        if (how == WarmLp.Status.CUT_OFF) {
            closed = Math.min(closed, cutoff());
        }
    }

    /** Solves the relaxation with these statuses held; false where it was stopped. */
    private boolean solved(Map<Integer, Integer> newHeld, WarmLp.Basis basis) {
        for (int column : held.keySet()) {
            if (!newHeld.containsKey(column)) {
                warm.bound(column, lp.lower(column), lp.upper(column));
            }
        }
        newHeld.forEach((column, value) -> warm.bound(column, value, value));
        held = newHeld;
        warm.begin(basis);
        status = warm.solve(cutoff());
        return status != WarmLp.Status.STOPPED;
    }

    /** Adds cuts as long as they raise the bound. */
    private void raise(int rounds, double leastRise, double distance) {
        for (int round = 0; round < rounds && cuts < MOST_CUTS; round++) {
            double before = warm.objective();
            List<Cut> broken = rounding.brokenBy(warm.values(), distance);
            broken.forEach(cut -> warm.add(cut.columns(), cut.coefficients(), cut.upper()));
            cuts += broken.size();
            status = broken.isEmpty() ? status : warm.solve(cutoff());
            if (broken.isEmpty()
                    || status != WarmLp.Status.OPTIMAL
                    || warm.objective() - before < leastRise * Math.abs(before)) {
                return;
            }
        }
    }

    /**
     * A part whose relaxation has whole statuses. Where few had to be decided they are not what is hard, and what the part leaves open is
     * searched at once. Otherwise holding them gives a plan; but other statuses may do better once the other integers are
     * whole, so that what the part does not hold is held only where its reduced cost says that plans without it are not worth finding.
     */
    private boolean leaf(Part node, double bound, Values values) {
        if (nodes <= fewNodes) {
            MipResult found =
                    rest(values, node.held().keySet(), 1, null, new KnownBound(stop.listener(), node.bound()));
            keep(found);
            closeAt(bound, found);
            return !stop.isDue();
        }
        double[] reduced = warm.reducedCosts();
        KnownBound shown = new KnownBound(stop.listener(), Math.min(node.bound(), closed));
        MipResult found = rest(values, statuses, LEAF_GAP, null, shown);
        keep(found);
        if (node.held().size() == statuses.size()) {
            closeAt(bound, found);
            return !stop.isDue();
        }
        double worth = cutoff();
        if (bound >= worth) {
            closed = Math.min(closed, bound);
            return !stop.isDue();
        }
        Set<Integer> sure = statuses.stream()
                .filter(column -> node.held().containsKey(column) || bound + Math.abs(reduced[column]) >= worth)
                .collect(Collectors.toSet());
        MipResult all = sure.size() == statuses.size() ? found : rest(values, sure, 1, found.values(), shown);
        keep(all);
        closed = sure.size() == node.held().size() ? closed : Math.min(closed, worth);
        closeAt(bound, all);
        return !stop.isDue();
    }

    /** The program with these statuses held, from a plan of it where there is one. */
    private MipResult rest(Values values, Set<Integer> sure, double ofGap, @Nullable Values plan, KnownBound shown) {
        Duration used = Duration.ofNanos(System.nanoTime() - begin);
        Limits left = limits.share(ofGap, 1).less(used, Duration.ZERO).withCutoff(cutoff());
        Lp rest = Fixing.where(lp, values, var -> sure.contains(var.index()));
        return plan == null ? solver.minimise(rest, left, shown) : solver.prove(rest, left, plan, shown);
    }

    private void keep(MipResult found) {
        if (found.objective() < objective) {
            objective = found.objective();
            best = found.values();
        }
    }

    private void closeAt(double bound, MipResult found) {
        if (found.status() != MipResult.Status.INFEASIBLE) {
            closed = Math.min(closed, Math.max(bound, found.bound()));
        }
    }

    /** The two sides of a decision, with what their plans cost at least; infinite where there are none. */
    private record Branch(Part off, Part on) {

        /** The product of the rises, so that both sides have to rise; a side without plans counts as a rise by a tenth. */
        double score(double bound) {
            return rise(off, bound) * rise(on, bound);
        }

        private static double rise(Part side, double bound) {
            double most = 0.1 * Math.max(1, Math.abs(bound));
            return Math.max(1e-9 * most, Math.min(most, side.bound() - bound));
        }
    }

    private boolean branch(Part node, double bound, List<Machines.Candidate> candidates) {
        WarmLp.Basis basis = warm.basis();
        List<Branch> branches = new ArrayList<>();
        for (Machines.Candidate candidate : candidates.subList(0, Math.min(MOST_CANDIDATES, candidates.size()))) {
            Part off = side(node, candidate.column(), 0, basis);
            Part on = off == null ? null : side(node, candidate.column(), 1, basis);
            if (off == null || on == null) {
                return false;
            }
            Branch branch = new Branch(off, on);
            branches.add(branch);
            if (Math.min(off.bound(), on.bound()) >= cutoff()) {
                branches = List.of(branch);
                break;
            }
        }
        Branch chosen = Collections.max(branches, Comparator.comparingDouble(branch -> branch.score(bound)));
        for (Part side : List.of(chosen.off(), chosen.on())) {
            if (side.bound() < cutoff()) {
                open.add(side);
            } else if (!Double.isInfinite(side.bound())) {
                closed = Math.min(closed, side.bound());
            }
        }
        return true;
    }

    /** Null where it was stopped. */
    private @Nullable Part side(Part node, int column, int value, WarmLp.Basis basis) {
        Map<Integer, Integer> sideHeld = new HashMap<>(node.held());
        sideHeld.put(column, value);
        if (!solved(sideHeld, basis)) {
            return null;
        }
        return switch (status) {
            case OPTIMAL -> new Part(warm.objective(), number++, sideHeld, warm.basis());
            case CUT_OFF -> new Part(cutoff(), number++, sideHeld, basis);
            default -> new Part(Double.POSITIVE_INFINITY, number++, sideHeld, basis);
        };
    }
}
