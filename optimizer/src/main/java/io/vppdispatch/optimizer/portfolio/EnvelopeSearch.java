package io.vppdispatch.optimizer.portfolio;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.problem.NetPower;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.solver.Solver;
import io.vppdispatch.optimizer.solver.SolverException;
import io.vppdispatch.optimizer.system.Portfolio;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Flexibility of a virtual power plant, one small program per first step, duration and direction. With P[t] the net power of the
 * members, P0[t] that of the schedule and W the steps of the call:
 *
 * <pre>
 * max δ    P[t] - P0[t] &gt;= δ  (up)  or  P0[t] - P[t] &gt;= δ  (down)    for t in W
 *          every member in the state in which the schedule leaves it before W ({@link LaterProblem})
 *          every rule of every member until the end of the horizon
 *          no more missed of targets, energy by departure, work and comfort, at their prices, than in the schedule
 * </pre>
 *
 * So what a call empties or puts off can be made good within the horizon. Fuel, wear and energy have no price here. Others keep to
 * the schedule ({@link MemberProblem}).
 */
public final class EnvelopeSearch {

    /** Durations that products of flexibility are traded in. */
    public static final List<Integer> MINUTES = List.of(15, 30, 60, 120, 240);

    private final DispatchProblem whole;
    private final Schedule schedule;
    private final MemberProblem own;
    private final DispatchProblem members;
    private final Horizon horizon;
    private final Solver solver;

    private EnvelopeSearch(DispatchProblem whole, Schedule schedule, Portfolio portfolio, Solver solver) {
        this.whole = whole;
        this.schedule = schedule;
        this.own = new MemberProblem(whole, schedule, portfolio);
        this.members = own.problem();
        this.horizon = whole.horizon();
        this.solver = solver;
    }

    /** Searches the envelope of a virtual power plant around a schedule; a cancel leaves the rest unknown. */
    public static Envelope of(
            DispatchProblem problem,
            Schedule schedule,
            Portfolio portfolio,
            List<Integer> minutes,
            Solver solver,
            BooleanSupplier isCancelled) {
        EnvelopeSearch search = new EnvelopeSearch(problem, schedule, portfolio, solver);
        return new Envelope(portfolio.id(), search.spans(minutes, isCancelled));
    }

    private List<Envelope.Span> spans(List<Integer> minutes, BooleanSupplier isCancelled) {
        double[][] up = unknown(minutes.size());
        double[][] down = unknown(minutes.size());
        for (int t = 0; t < horizon.steps() && !isCancelled.getAsBoolean(); t++) {
            try {
                CallSearch calls = new CallSearch(
                        LaterProblem.of(whole, members, schedule, t),
                        powerMw(own.members(), t),
                        powerMw(own.held(), t),
                        solver);
                for (int k = 0; k < minutes.size(); k++) {
                    int end = endOf(t, minutes.get(k));
                    up[k][t] = end > horizon.steps() ? Double.NaN : calls.mostUpMw(end - t);
                    down[k][t] = end > horizon.steps() ? Double.NaN : calls.mostDownMw(end - t);
                }
            } catch (SolverException e) {
                continue; // nothing is known of calls that begin here
            }
        }
        List<Envelope.Span> spans = new ArrayList<>();
        for (int k = 0; k < minutes.size(); k++) {
            spans.add(new Envelope.Span(minutes.get(k), Series.of(up[k]), Series.of(down[k])));
        }
        return spans;
    }

    private double[][] unknown(int spans) {
        double[][] unknown = new double[spans][horizon.steps()];
        Arrays.stream(unknown).forEach(row -> Arrays.fill(row, Double.NaN));
        return unknown;
    }

    /** Net power as scheduled from a step on, by asset. */
    private Map<String, Series> powerMw(List<Asset> assets, int first) {
        Map<String, Series> powerMw = new LinkedHashMap<>();
        for (Asset asset : assets) {
            AssetSchedule scheduled = schedule.asset(asset.id());
            int steps = horizon.steps() - first;
            powerMw.put(asset.id(), Series.generate(steps, t -> NetPower.mw(whole, asset, scheduled, first + t)));
        }
        return powerMw;
    }

    /** First step after a call, beyond the horizon where it does not fit. */
    private int endOf(int first, int minutes) {
        double left = minutes / 60.0;
        int t = first;
        while (left > 1e-9 && t < horizon.steps()) {
            left -= horizon.hours(t++);
        }
        return left > 1e-9 ? horizon.steps() + 1 : t;
    }
}
