package io.vppdispatch.optimizer.asset.pumpedstorage;

import io.vppdispatch.optimizer.asset.CommitScope;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Tag;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many machines of each group g of N machines generate ({@code ng}) and pump ({@code np}) at step t, whole numbers;
 * {@code y = 1} while the station may generate, shared by all groups; starts {@code sg} and {@code sp}.
 *
 * <ul>
 *   <li>P1: {@code ng[t] - N y[t] <= 0}
 *   <li>P2: {@code np[t] + N y[t] <= N}
 *   <li>P16: {@code ng[t] + np[t] <= N} with hydraulic short circuit, in place of P1 and P2: there is no y
 *   <li>P11: {@code ng[t] - ng[t-1] - sg[t] <= 0}. P12: {@code np[t] - np[t-1] - sp[t] <= 0}; starts cost money, so they are
 *       as few as can be, and whole because the counts are
 * </ul>
 *
 * <p>What machines may do next stands in {@link IdleRows} and {@link StartLimitRows}.
 *
 * <p>Source: counts of identical machines as in Knueven, Ostrowski, Watson (2018), "Exploiting identical generators in unit
 * commitment".
 */
final class CountRows {

    private final PumpedStorage station;
    private final CommitScope scope;
    private final int steps;

    CountRows(PumpedStorage station, CommitScope scope) {
        this.station = station;
        this.scope = scope;
        this.steps = scope.horizon().steps();
    }

    private Var[] integers(Symbol symbol, int upper) {
        return scope.integers(symbol, Series.constant(steps, 0), Series.constant(steps, upper));
    }

    Commitment write() {
        Var[] y = station.hydraulicShortCircuit() ? null : integers(Symbol.of("y"), 1);
        List<MachineCounts> all = new ArrayList<>();
        for (MachineGroup group : station.groups()) {
            Var[] generating = integers(Symbol.of("ng", group.id()), group.count());
            Var[] pumping = integers(Symbol.of("np", group.id()), group.pumpMw() > 0 ? group.count() : 0);
            writeMode(group, generating, pumping, y);
            GroupInitial before = station.initial().group(group.id());
            Symbol sg = Symbol.of("sg", group.id());
            Symbol sp = Symbol.of("sp", group.id());
            double generateCny = group.startGenerateCny();
            Var[] generateStarts =
                    writeStarts(PumpedStorageRule.GENERATE_STARTS, sg, generating, before.generating(), generateCny);
            Var[] pumpStarts =
                    writeStarts(PumpedStorageRule.PUMP_STARTS, sp, pumping, before.pumping(), group.startPumpCny());
            MachineCounts counts = new MachineCounts(group, generating, pumping, generateStarts, pumpStarts);
            new IdleRows(station, counts, scope).write();
            new StartLimitRows(station, counts, scope).write();
            all.add(counts);
        }
        return new Commitment(all, y);
    }

    private void writeMode(MachineGroup group, Var[] generating, Var[] pumping, Var @Nullable [] y) {
        for (int t = 0; t < steps; t++) {
            if (y == null) {
                Expr running = Expr.of(generating[t]).plus(pumping[t]);
                scope.atMost(PumpedStorageRule.ONE_MODE, At.step(t), running, group.count());
                continue;
            }
            Expr generate = Expr.of(generating[t]).plus(-group.count(), y[t]);
            scope.atMost(PumpedStorageRule.GENERATING, At.step(t), generate, 0);
            Expr pump = Expr.of(pumping[t]).plus(group.count(), y[t]);
            scope.atMost(PumpedStorageRule.PUMPING, At.step(t), pump, group.count());
        }
    }

    private Var[] writeStarts(Tag tag, Symbol symbol, Var[] running, int before, double startCny) {
        Series none = Series.constant(steps, 0);
        Series any = Series.constant(steps, Double.POSITIVE_INFINITY);
        Var[] starts = scope.series(symbol, none, any);
        for (int t = 0; t < starts.length; t++) {
            Expr more = Expr.of(running[t]);
            if (t > 0) {
                more.minus(running[t - 1]);
            }
            scope.atMost(tag, At.step(t), more.minus(starts[t]), t > 0 ? 0 : before);
            scope.cost(CostKind.START, At.step(t), startCny, Expr.of(starts[t]));
        }
        return starts;
    }
}
