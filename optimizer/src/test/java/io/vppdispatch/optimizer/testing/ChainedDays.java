package io.vppdispatch.optimizer.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.audit.Audit;
import io.vppdispatch.optimizer.audit.Auditor;
import io.vppdispatch.optimizer.audit.Tolerance;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/** Two horizons planned one after the other must be one long horizon to the auditor. */
public final class ChainedDays {

    private final Plan first;
    private final Plan second;

    private ChainedDays(Plan first, Plan second) {
        this.first = first;
        this.second = second;
    }

    /** Plans the first problem, then the second from where the first ended. */
    public static ChainedDays plan(DispatchProblem first, DispatchProblem second) {
        return plan(first, second, Toys::optimum);
    }

    /** Plans the steps before the seam, then those behind it from where the first ended. */
    public static ChainedDays plan(DispatchProblem whole, int seam, Function<DispatchProblem, Plan> planner) {
        int steps = whole.horizon().steps();
        return plan(Rewrite.part(whole, 0, seam), Rewrite.part(whole, seam, steps), planner);
    }

    private static ChainedDays plan(
            DispatchProblem first, DispatchProblem second, Function<DispatchProblem, Plan> planner) {
        Plan plan = planner.apply(first);
        return new ChainedDays(plan, planner.apply(plan.endState().begin(second)));
    }

    public Plan first() {
        return first;
    }

    public Plan second() {
        return second;
    }

    /** Both schedules, one behind the other. */
    public Schedule joined() {
        return new Schedule(
                join(first.schedule().assets(), second.schedule().assets()),
                join(first.schedule().nodes(), second.schedule().nodes()),
                join(first.schedule().links(), second.schedule().links()),
                join(first.schedule().lines(), second.schedule().lines()),
                join(first.schedule().reserves(), second.schedule().reserves()));
    }

    /** Audits both schedules, one behind the other, on the long problem and holds the money against the sum of both. */
    public void assertOneLongDay(DispatchProblem whole) {
        Audit audit = Auditor.audit(whole, joined(), Tolerance.EXACT);
        assertThat(audit.violations()).isEmpty();
        double sum = withoutEnd(first.audit()) + withoutEnd(second.audit());
        assertThat(withoutEnd(audit)).isCloseTo(sum, within(1e-6 * Math.max(1, Math.abs(sum))));
    }

    /** As {@link #assertOneLongDay}, the end of the first day being worth what the second begins with. */
    public void assertOneLongDayWithItsEnd(DispatchProblem whole) {
        assertOneLongDay(whole);
        double sum = first.audit().totalCny(CostKind.END) + second.audit().totalCny(CostKind.END);
        double end = Auditor.audit(whole, joined(), Tolerance.EXACT).totalCny(CostKind.END);
        assertThat(end).isCloseTo(sum, within(1e-6 * Math.max(1, Math.abs(sum))));
    }

    private static double withoutEnd(Audit audit) {
        return audit.totalCny() - audit.totalCny(CostKind.END) - audit.totalCny(CostKind.TARGET);
    }

    private static List<AssetSchedule> join(List<AssetSchedule> before, List<AssetSchedule> after) {
        List<AssetSchedule> joined = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            AssetSchedule behind = after.get(i);
            Map<String, Series> columns = new LinkedHashMap<>();
            before.get(i).columns().forEach((name, series) -> columns.put(name, join(series, behind.column(name))));
            joined.add(new AssetSchedule(behind.subject(), columns));
        }
        return joined;
    }

    private static Series join(Series before, Series after) {
        return Series.of(DoubleStream.concat(DoubleStream.of(before.toArray()), DoubleStream.of(after.toArray()))
                .toArray());
    }
}
