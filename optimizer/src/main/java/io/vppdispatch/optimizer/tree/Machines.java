package io.vppdispatch.optimizer.tree;

import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.lp.Var;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Machines with the columns of a program that say whether they are on, in order of time. */
final class Machines {

    private static final double WHOLE = 1e-6;

    private final List<List<Var>> statuses;

    /**
     * A column to decide.
     *
     * @param weight how much of its machine's day is open around it
     */
    record Candidate(int column, double weight) {}

    private Machines(List<List<Var>> statuses) {
        this.statuses = statuses;
    }

    /** The machines with a status that is open. */
    static Machines of(Lp lp, Predicate<Var> isStatus) {
        Map<String, List<Var>> byOwner = new LinkedHashMap<>();
        for (int j = 0; j < lp.columns(); j++) {
            Var var = lp.var(j);
            if (lp.isInteger(j) && lp.lower(j) == 0 && lp.upper(j) == 1 && isStatus.test(var)) {
                byOwner.computeIfAbsent(var.owner(), owner -> new ArrayList<>()).add(var);
            }
        }
        byOwner.values()
                .forEach(vars ->
                        vars.sort(Comparator.comparingInt(var -> var.at().step())));
        return new Machines(List.copyOf(byOwner.values()));
    }

    boolean isEmpty() {
        return statuses.isEmpty();
    }

    int size() {
        return statuses.size();
    }

    List<Var> all() {
        return statuses.stream().flatMap(List::stream).toList();
    }

    /** The middle of the heaviest open stretch of each machine, heaviest first. */
    List<Candidate> candidates(Values values) {
        return statuses.stream()
                .map(vars -> candidate(vars, values))
                .filter(candidate -> candidate != null)
                .sorted(Comparator.comparingDouble(Candidate::weight).reversed())
                .toList();
    }

    private static @Nullable Candidate candidate(List<Var> vars, Values values) {
        Candidate best = null;
        int from = 0;
        while (from < vars.size()) {
            int to = from;
            double weight = 0;
            while (to < vars.size() && open(vars.get(to), values) > WHOLE) {
                weight += open(vars.get(to++), values);
            }
            if (to > from && (best == null || weight > best.weight())) {
                best = new Candidate(middle(vars.subList(from, to), values, weight), weight);
            }
            from = to + 1;
        }
        return best;
    }

    private static int middle(List<Var> stretch, Values values, double weight) {
        double before = 0;
        for (Var var : stretch) {
            before += open(var, values);
            if (before >= weight / 2) {
                return var.index();
            }
        }
        return stretch.get(stretch.size() - 1).index();
    }

    /** How far a status is from whole. */
    private static double open(Var var, Values values) {
        double value = values.of(var);
        return Math.abs(value - Math.rint(value));
    }
}
