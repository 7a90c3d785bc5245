package io.vppdispatch.optimizer.asset.tieline;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AssetType;
import io.vppdispatch.optimizer.asset.AuditScope;
import io.vppdispatch.optimizer.asset.Band;
import io.vppdispatch.optimizer.asset.CommitScope;
import io.vppdispatch.optimizer.asset.DispatchScope;
import io.vppdispatch.optimizer.asset.Initial;
import io.vppdispatch.optimizer.asset.Layer;
import io.vppdispatch.optimizer.asset.PinModes;
import io.vppdispatch.optimizer.asset.ScheduleReader;
import io.vppdispatch.optimizer.data.Issues;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.system.Tag;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Formulation of a tie line.
 *
 * <p>X1 (bounds): {@code 0 <= im <= import max, 0 <= ex <= export max}. X2: net power is {@code im - ex}.
 * Where both prices are equal, both flows at once would cost nothing; what is read is their difference on the side of its
 * sign. X3: {@code im - ex - band - more + less = planned}, MW, with {@code more} and {@code less} at the deviation price and
 * {@code -free <= band <= free} at no cost; no {@code band} where the agreed band is 0.
 *
 * <p>A tie line offers no reserve: what the grid outside would deliver is its own to promise.
 */
public final class TieLineType implements AssetType<TieLine, Void> {

    static final String IMPORT_MW = "import_mw";
    static final String EXPORT_MW = "export_mw";
    static final String DEVIATION_MW = "deviation_mw";

    @Override
    public String name() {
        return "tie_line";
    }

    @Override
    public Class<TieLine> assetClass() {
        return TieLine.class;
    }

    @Override
    public List<? extends Tag> tags() {
        return List.of(TieLineRule.values());
    }

    @Override
    public void check(TieLine line, Horizon horizon, Issues issues) {
        for (int t = 0; t < horizon.steps(); t++) {
            double importPrice = line.importCnyPerMwh().at(t);
            double exportPrice = line.exportCnyPerMwh().at(t);
            issues.at("export_cny_per_mwh")
                    .at(t)
                    .require(
                            exportPrice <= importPrice,
                            "range",
                            "export_cny_per_mwh[" + t + "] (" + exportPrice + ") must be at most import_cny_per_mwh ("
                                    + importPrice + "), or energy would circulate for profit");
        }
        issues.requireEffect(
                "deviation_cny_per_mwh", line.deviationCnyPerMwh(), "planned_import_mw", line.plannedImportMw());
        issues.at("deviation_free_mw")
                .require(
                        line.deviationFreeMw() == 0 || line.deviationCnyPerMwh() > 0,
                        "range",
                        "deviation_free_mw (" + line.deviationFreeMw()
                                + ") must be 0 without deviation_cny_per_mwh, or it has no effect");
        checkPlan(line, horizon, issues);
    }

    private static void checkPlan(TieLine line, Horizon horizon, Issues issues) {
        Series planned = line.plannedImportMw();
        if (planned == null) {
            return;
        }
        for (int t = 0; t < horizon.steps(); t++) {
            double mostExport = line.exportMaxMw().at(t);
            double mostImport = line.importMaxMw().at(t);
            issues.at("planned_import_mw")
                    .at(t)
                    .require(
                            -mostExport <= planned.at(t) && planned.at(t) <= mostImport,
                            "range",
                            "planned_import_mw[" + t + "] (" + planned.at(t) + ") must be between -export_max_mw ("
                                    + -mostExport + ") and import_max_mw (" + mostImport + ")");
        }
    }

    @Override
    public PinModes<TieLine, Void> pinModes() {
        return PinModes.none((line, t) ->
                new PinModes.Reach(-line.exportMaxMw().at(t), line.importMaxMw().at(t)));
    }

    @Override
    @SuppressWarnings("NullAway") // Void has no other value: nothing about this kind is committed.
    public Void commit(TieLine line, CommitScope scope) {
        return null;
    }

    @Override
    public ScheduleReader dispatch(TieLine line, Void handle, DispatchScope scope) {
        int steps = scope.horizon().steps();
        Series none = Series.constant(steps, 0);
        Var[] imported = scope.series(Symbol.of("im"), none, line.importMaxMw());
        Var[] exported = scope.series(Symbol.of("ex"), none, line.exportMaxMw());
        for (int t = 0; t < steps; t++) {
            double hours = scope.horizon().hours(t);
            scope.inject(line.node(), t, Expr.of(imported[t]).minus(exported[t]));
            scope.cost(CostKind.IMPORT, At.step(t), line.importCnyPerMwh().at(t) * hours, Expr.of(imported[t]));
            scope.cost(CostKind.EXPORT, At.step(t), -line.exportCnyPerMwh().at(t) * hours, Expr.of(exported[t]));
        }
        writeDeviation(line, imported, exported, scope);
        return values -> {
            Map<String, Series> columns = new LinkedHashMap<>();
            Series net = Series.generate(steps, t -> values.of(imported[t]) - values.of(exported[t]));
            columns.put(AssetSchedule.POWER_MW, net);
            columns.put(
                    IMPORT_MW,
                    Series.generate(steps, t -> values.of(imported[t]) - common(values, imported[t], exported[t])));
            columns.put(
                    EXPORT_MW,
                    Series.generate(steps, t -> values.of(exported[t]) - common(values, imported[t], exported[t])));
            columns.put(DEVIATION_MW, Series.generate(steps, t -> deviation(line, net.at(t), t)));
            return new AssetSchedule(line.id(), columns);
        };
    }

    private static void writeDeviation(TieLine line, Var[] imported, Var[] exported, DispatchScope scope) {
        Series planned = line.plannedImportMw();
        if (planned == null) {
            return;
        }
        int steps = scope.horizon().steps();
        Series none = Series.constant(steps, 0);
        Series unlimited = Series.constant(steps, Double.POSITIVE_INFINITY);
        Var[] more = scope.series(Symbol.of("more"), none, unlimited);
        Var[] less = scope.series(Symbol.of("less"), none, unlimited);
        Expr[] band = band(line, scope);
        for (int t = 0; t < steps; t++) {
            Expr net = Expr.of(imported[t])
                    .minus(exported[t])
                    .minus(band[t])
                    .minus(more[t])
                    .plus(less[t]);
            scope.equal(TieLineRule.DEVIATION, At.step(t), net, planned.at(t));
            double cnyPerMw = line.deviationCnyPerMwh() * scope.horizon().hours(t);
            scope.cost(
                    CostKind.DEVIATION, At.step(t), cnyPerMw, Expr.of(more[t]).plus(less[t]));
        }
    }

    /** Deviation that costs nothing. */
    private static Expr[] band(TieLine line, DispatchScope scope) {
        Expr[] band = new Expr[scope.horizon().steps()];
        Arrays.setAll(band, t -> Expr.zero());
        double freeMw = line.deviationFreeMw();
        if (freeMw > 0) {
            Var[] free = scope.series(
                    Symbol.of("band"), Series.constant(band.length, -freeMw), Series.constant(band.length, freeMw));
            Arrays.setAll(band, t -> Expr.of(free[t]));
        }
        return band;
    }

    /** What flows in and out at once, MW. */
    private static double common(Values values, Var imported, Var exported) {
        return Math.max(0, Math.min(values.of(imported), values.of(exported)));
    }

    private static double deviation(TieLine line, double netMw, int step) {
        return line.plannedImportMw() == null
                ? 0
                : netMw - line.plannedImportMw().at(step);
    }

    /** Import prices of steps at which power may be imported. */
    @Override
    public List<Double> marginalCnyPerMwh(TieLine line) {
        return IntStream.range(0, line.importCnyPerMwh().steps())
                .filter(t -> line.importMaxMw().at(t) > 0)
                .mapToObj(t -> line.importCnyPerMwh().at(t))
                .toList();
    }

    @Override
    public List<String> columns(TieLine line, List<ReserveProduct> products) {
        return List.of(AssetSchedule.POWER_MW, IMPORT_MW, EXPORT_MW, DEVIATION_MW);
    }

    @Override
    public void audit(TieLine line, AssetSchedule schedule, AuditScope scope) {
        new TieLineAudit(line, schedule, scope).run();
    }

    @Override
    public List<Band> bands(TieLine line) {
        return List.of(Band.injects(Layer.TIE_LINE, IMPORT_MW), Band.takes(Layer.TIE_LINE, EXPORT_MW));
    }

    @Override
    public @Nullable Initial endState(TieLine line, AssetSchedule schedule, Horizon horizon) {
        return null;
    }

    @Override
    public TieLine startingFrom(TieLine line, Initial initial) {
        throw new IllegalArgumentException("A tie line carries nothing from one day to the next");
    }
}
