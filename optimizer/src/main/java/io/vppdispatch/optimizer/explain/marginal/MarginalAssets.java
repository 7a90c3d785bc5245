package io.vppdispatch.optimizer.explain.marginal;

import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Row;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.solver.LpResult;
import io.vppdispatch.optimizer.system.Carrier;
import io.vppdispatch.optimizer.system.Link;
import io.vppdispatch.optimizer.system.Node;
import io.vppdispatch.optimizer.system.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who sets the price, from a dispatch with commitments held and its duals. A column x of the balance of a node and step that lies
 * between its bounds has no reduced cost: {@code price · a = cost - Σ dual · coefficient} over the other rows it stands in. So whose
 * column it is sets the price: by its cost alone where the duals of rows of others and of limits are zero, and otherwise through the
 * rules of those rows. Where no column lies between its bounds the dispatch stands at a corner, its price is one of many, and that is
 * said; no dispatch is solved again for it.
 */
public final class MarginalAssets {

    private static final double INSIDE_SHARE = 1e-6;
    private static final double SAME_CNY = 1e-6;

    private final DispatchProblem problem;
    private final DispatchModel model;
    private final Lp lp;
    private final LpResult dispatch;
    private final List<List<Integer>> rowsOf = new ArrayList<>();
    private final Set<String> links;

    /**
     * What moves at the margin of a dispatch.
     *
     * @param lp program of the dispatch, its integers held
     * @param dispatch its optimum with duals
     */
    public MarginalAssets(DispatchProblem problem, DispatchModel model, Lp lp, LpResult dispatch) {
        this.problem = problem;
        this.model = model;
        this.lp = lp;
        this.dispatch = dispatch;
        this.links = problem.links().stream().map(Link::id).collect(Collectors.toSet());
        for (int j = 0; j < lp.columns(); j++) {
            rowsOf.add(new ArrayList<>());
        }
        for (int i = 0; i < lp.rows(); i++) {
            for (int term = lp.firstTerm(i); term < lp.firstTerm(i + 1); term++) {
                rowsOf.get(lp.termColumn(term)).add(i);
            }
        }
    }

    /** Every step, at each group of electric nodes of one price. */
    public List<MarginalStep> all() {
        List<MarginalStep> steps = new ArrayList<>();
        for (int t = 0; t < problem.horizon().steps(); t++) {
            for (Map.Entry<Double, List<String>> nodes : byPrice(t).entrySet()) {
                steps.add(step(t, nodes.getKey(), nodes.getValue()));
            }
        }
        return steps;
    }

    private Map<Double, List<String>> byPrice(int step) {
        Map<Double, List<String>> groups = new LinkedHashMap<>();
        for (Node node : problem.nodes()) {
            if (node.carrier() == Carrier.ELECTRICITY) {
                double price = dispatch.dual(balance(node.id(), step))
                        / problem.horizon().hours(step);
                Double same = groups.keySet().stream()
                        .filter(other -> Math.abs(other - price) <= 1e-4 * Math.max(1, Math.abs(price)))
                        .findFirst()
                        .orElse(price);
                groups.computeIfAbsent(same, key -> new ArrayList<>()).add(node.id());
            }
        }
        return groups;
    }

    private Row balance(String node, int step) {
        return Objects.requireNonNull(model.balanceRows().get(node))[step];
    }

    private MarginalStep step(int step, double cnyPerMwh, List<String> nodes) {
        Map<String, Set<Tag>> rulesBySubject = new LinkedHashMap<>();
        for (String node : nodes) {
            Row row = balance(node, step);
            for (int term = lp.firstTerm(row.index()); term < lp.firstTerm(row.index() + 1); term++) {
                int column = lp.termColumn(term);
                String owner = lp.var(column).owner();
                if (!links.contains(owner) && isInside(column)) {
                    rulesBySubject.merge(owner, rules(column, row), MarginalAssets::fewer);
                }
            }
        }
        List<PriceSetter> setters = rulesBySubject.entrySet().stream()
                .map(setter -> new PriceSetter(setter.getKey(), List.copyOf(setter.getValue())))
                .sorted((one, other) ->
                        Integer.compare(one.rules().size(), other.rules().size()))
                .toList();
        MarginalStep.State state = setters.isEmpty()
                ? MarginalStep.State.DEGENERATE
                : setters.size() == 1 ? MarginalStep.State.ONE : MarginalStep.State.SEVERAL;
        return new MarginalStep(step, nodes, cnyPerMwh, state, setters);
    }

    private static Set<Tag> fewer(Set<Tag> one, Set<Tag> other) {
        return one.size() <= other.size() ? one : other;
    }

    private boolean isInside(int column) {
        double value = dispatch.values().at(column);
        double margin = INSIDE_SHARE * Math.max(1, Math.abs(value));
        return !lp.isInteger(column) && value > lp.lower(column) + margin && value < lp.upper(column) - margin;
    }

    /** Rules of other rows with a dual that the column stands in, but for what only says what it costs. */
    private Set<Tag> rules(int column, Row balance) {
        Set<Tag> rules = new LinkedHashSet<>();
        for (int i : rowsOf.get(column)) {
            Row row = lp.row(i);
            boolean isOwnCost = row.tag().isDefinition()
                    && row.owner().equals(lp.var(column).owner())
                    && row.at().equals(balance.at())
                    && costsAt(i, column);
            if (i != balance.index() && Math.abs(dispatch.rowDuals()[i]) > SAME_CNY && !isOwnCost) {
                rules.add(row.tag());
            }
        }
        return rules;
    }

    /** True for a row that joins the column with others of the same step alone, such as segments of a curve. */
    private boolean costsAt(int row, int column) {
        for (int term = lp.firstTerm(row); term < lp.firstTerm(row + 1); term++) {
            if (!lp.var(lp.termColumn(term)).at().equals(lp.var(column).at())) {
                return false;
            }
        }
        return true;
    }
}
