package io.vppdispatch.optimizer.explain.curtailment;

import io.vppdispatch.optimizer.asset.Cause;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Shares in the mean over all orders: with c(S) what must be curtailed without the limits of the groups S, n groups in all, group g has
 * {@code Σ_S |S|! (n-|S|-1)! / n! (c(S) - c(S + g))} over all S without g.
 */
record Shapley(List<List<Cause>> groups, ToDoubleFunction<Set<Cause>> curtailedMwh) {

    List<GroupShare> shares() {
        int n = groups.size();
        if (n == 0) {
            return List.of();
        }
        double[] values = new double[1 << n];
        for (int set = 0; set < values.length; set++) {
            values[set] = curtailedMwh.applyAsDouble(causesOf(set));
        }
        List<GroupShare> shares = new ArrayList<>();
        for (int g = 0; g < n; g++) {
            double mwh = 0;
            for (int set = 0; set < values.length; set++) {
                if ((set >> g & 1) == 0) {
                    mwh += weight(Integer.bitCount(set), n) * (values[set] - values[set | 1 << g]);
                }
            }
            shares.add(new GroupShare(groups.get(g), mwh));
        }
        return shares;
    }

    private Set<Cause> causesOf(int set) {
        Set<Cause> causes = new LinkedHashSet<>();
        for (int g = 0; g < groups.size(); g++) {
            if ((set >> g & 1) == 1) {
                causes.addAll(groups.get(g));
            }
        }
        return causes;
    }

    private static double weight(int size, int n) {
        return factorial(size) * factorial(n - size - 1) / factorial(n);
    }

    private static double factorial(int n) {
        return n < 2 ? 1 : n * factorial(n - 1);
    }
}
