package io.vppdispatch.optimizer.explain.marginal;

import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Row;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.network.NetworkRule;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.problem.SynchronousArea;
import io.vppdispatch.optimizer.solver.LpResult;
import io.vppdispatch.optimizer.system.Carrier;
import io.vppdispatch.optimizer.system.Node;
import io.vppdispatch.optimizer.system.Tag;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Who sets the price, from a dispatch with commitments held and its duals. A column x of the balance of a node and step that lies
 * between its bounds has no reduced cost: {@code price · a = cost - Σ dual · coefficient} over the other rows it stands in. So whose
 * column it is sets the price: by its cost alone where the duals of rows of others and of limits are zero, and otherwise through the
 * rules of those rows. Where no column lies between its bounds the dispatch stands at a corner, its price is one of many, and that is
 * said; no dispatch is solved again for it. What buses inject into their lines is nobody's: where nothing else lies between its
 * bounds at a bus, its price follows from what does at the other buses of its area, through the limits between them.
 */
public final class MarginalAssets {

    private static final double INSIDE_SHARE = 1e-6;
    private static final double SAME_CNY = 1e-6;
    private static final Set<Tag> LIMITS =
            Set.of(NetworkRule.LINE_LIMIT, NetworkRule.SECTION_LIMIT, NetworkRule.CONTINGENCY_LIMIT);

    private final DispatchProblem problem;
    private final DispatchModel model;
    private final Lp lp;
    private final LpResult dispatch;
    private final List<List<Integer>> rowsOf = new ArrayList<>();
    private final List<SynchronousArea> areas;

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
        this.areas = SynchronousArea.of(problem);
        for (int j = 0; j < lp.columns(); j++) {
            rowsOf.add(new ArrayList<>());
        }
        for (int i = 0; i < lp.rows(); i++) {
            for (int term = lp.firstTerm(i); term < lp.firstTerm(i + 1); term++) {
                rowsOf.get(lp.termColumn(term)).add(i);
            }
        }
    }

    /** Every step, at each group of nodes of one carrier and price. */
    public List<MarginalStep> all() {
        List<MarginalStep> steps = new ArrayList<>();
        for (int t = 0; t < problem.horizon().steps(); t++) {
            for (Carrier carrier : Carrier.values()) {
                for (Map.Entry<Double, List<String>> nodes : byPrice(t, carrier).entrySet()) {
                    steps.add(step(t, nodes.getKey(), nodes.getValue()));
                }
            }
        }
        return steps;
    }

    private Map<Double, List<String>> byPrice(int step, Carrier carrier) {
        Map<Double, List<String>> groups = new LinkedHashMap<>();
        for (Node node : problem.nodes()) {
            if (node.carrier() == carrier) {
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
        List<PriceSetter> setters = setters(step, nodes, Set.of());
        if (!setters.isEmpty()) {
            MarginalStep.State state = setters.size() == 1 ? MarginalStep.State.ONE : MarginalStep.State.SEVERAL;
            return new MarginalStep(step, nodes, cnyPerMwh, state, setters);
        }
        List<PriceSetter> elsewhere = throughGrid(step, nodes);
        MarginalStep.State state = elsewhere.isEmpty() ? MarginalStep.State.DEGENERATE : MarginalStep.State.GRID;
        return new MarginalStep(step, nodes, cnyPerMwh, state, elsewhere);
    }

    /** What lies between its bounds at some nodes. */
    private List<PriceSetter> setters(int step, List<String> nodes, Set<Tag> between) {
        Map<String, Set<Tag>> rulesBySubject = new LinkedHashMap<>();
        for (String node : nodes) {
            Row row = balance(node, step);
            for (int column : columns(row)) {
                if (!model.isFlow(lp.var(column)) && isInside(column)) {
                    Set<Tag> rules = new LinkedHashSet<>(between);
                    rules.addAll(rules(column, row));
                    rulesBySubject.merge(lp.var(column).owner(), rules, MarginalAssets::fewer);
                }
            }
        }
        return rulesBySubject.entrySet().stream()
                .map(setter -> new PriceSetter(setter.getKey(), List.copyOf(setter.getValue())))
                .sorted(Comparator.comparingInt(setter -> setter.rules().size()))
                .toList();
    }

    /** What lies between its bounds at other buses of the same areas, where limits with a price lie between. */
    private List<PriceSetter> throughGrid(int step, List<String> nodes) {
        Set<Tag> limits = new LinkedHashSet<>();
        for (String node : nodes) {
            Row row = balance(node, step);
            for (int column : columns(row)) {
                if (model.isFlow(lp.var(column))) {
                    limits.addAll(rules(column, row));
                }
            }
        }
        limits.retainAll(LIMITS);
        List<String> others = areas.stream()
                .map(SynchronousArea::buses)
                .filter(buses -> !Collections.disjoint(buses, nodes))
                .flatMap(List::stream)
                .toList();
        return limits.isEmpty() ? List.of() : setters(step, others, limits);
    }

    private int[] columns(Row row) {
        return IntStream.range(lp.firstTerm(row.index()), lp.firstTerm(row.index() + 1))
                .map(lp::termColumn)
                .toArray();
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
