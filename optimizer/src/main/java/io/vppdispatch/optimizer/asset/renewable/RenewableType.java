package io.vppdispatch.optimizer.asset.renewable;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AssetType;
import io.vppdispatch.optimizer.asset.AuditScope;
import io.vppdispatch.optimizer.asset.Band;
import io.vppdispatch.optimizer.asset.CommitScope;
import io.vppdispatch.optimizer.asset.CurtailmentClass;
import io.vppdispatch.optimizer.asset.DispatchScope;
import io.vppdispatch.optimizer.asset.Initial;
import io.vppdispatch.optimizer.asset.Layer;
import io.vppdispatch.optimizer.asset.PinModes;
import io.vppdispatch.optimizer.asset.ScheduleReader;
import io.vppdispatch.optimizer.data.Issues;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Ledger;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.system.Tag;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Formulation of a renewable plant.
 *
 * <p>R1 (bounds): {@code min <= p <= available}, MW. R2: curtailed power is {@code available - p}, MW, at the plant's price.
 * Where {@code min = available}, as for distributed PV, nothing can be curtailed. R3, R4: see {@link ReserveRows}.
 */
public final class RenewableType implements AssetType<Renewable, Void> {

    @Override
    public String name() {
        return "renewable";
    }

    @Override
    public Class<Renewable> assetClass() {
        return Renewable.class;
    }

    @Override
    public List<? extends Tag> tags() {
        return List.of(RenewableRule.values());
    }

    @Override
    public Optional<Series> forecastMw(Renewable plant) {
        return Optional.of(plant.availableMw());
    }

    @Override
    public Renewable withForecast(Renewable plant, Series forecastMw) {
        return plant.withAvailableMw(forecastMw);
    }

    @Override
    public void check(Renewable plant, Horizon horizon, Issues issues) {
        for (int t = 0; t < horizon.steps(); t++) {
            double available = plant.availableMw().at(t);
            issues.at("available_mw")
                    .at(t)
                    .require(
                            available <= plant.capacityMw(),
                            "range",
                            "available_mw[" + t + "] (" + available + ") must be between 0 and capacity_mw ("
                                    + plant.capacityMw() + ")");
            issues.at("min_mw")
                    .at(t)
                    .require(
                            plant.minMw(t) <= available,
                            "range",
                            "min_mw[" + t + "] (" + plant.minMw(t) + ") must be between 0 and available_mw ("
                                    + available + ")");
        }
    }

    @Override
    public PinModes<Renewable, Void> pinModes() {
        return PinModes.none((plant, t) ->
                new PinModes.Reach(plant.minMw(t), plant.availableMw().at(t)));
    }

    @Override
    @SuppressWarnings("NullAway") // Void has no other value: nothing about this kind is committed.
    public Void commit(Renewable plant, CommitScope scope) {
        return null;
    }

    @Override
    public ScheduleReader dispatch(Renewable plant, Void handle, DispatchScope scope) {
        int steps = scope.horizon().steps();
        Var[] p = scope.series(Symbol.of("p"), Series.generate(steps, plant::minMw), plant.availableMw());
        for (int t = 0; t < steps; t++) {
            double hours = scope.horizon().hours(t);
            scope.inject(plant.node(), t, Expr.of(p[t]));
            scope.cost(CostKind.VARIABLE, At.step(t), plant.costCnyPerMwh() * hours, Expr.of(p[t]));
            Expr curtailed = Expr.of(plant.availableMw().at(t)).minus(p[t]);
            scope.cost(CostKind.TARIFF, At.step(t), plant.tariffCnyPerMwh() * hours, Expr.of(p[t]));
            scope.curtail(
                    plant.curtailmentClass(),
                    plant.curtailmentWeight(),
                    plant.curtailmentCnyPerMwh(),
                    t,
                    curtailed,
                    plant.availableMw().at(t));
            scope.count(Ledger.RENEWABLE, t, hours, Expr.of(p[t]));
            if (plant.source() != Renewable.Source.HYDRO) {
                scope.count(Ledger.NON_HYDRO_RENEWABLE, t, hours, Expr.of(p[t]));
            }
        }
        ReserveRows reserves = new ReserveRows(plant, scope).write(p);
        return values -> {
            Map<String, Series> columns = new LinkedHashMap<>();
            columns.put(AssetSchedule.POWER_MW, Series.generate(steps, t -> values.of(p[t])));
            columns.put(RenewableColumns.AVAILABLE_MW, plant.availableMw());
            columns.put(
                    RenewableColumns.CURTAILED_MW,
                    Series.generate(steps, t -> plant.availableMw().at(t) - values.of(p[t])));
            reserves.read(values, columns);
            return new AssetSchedule(plant.id(), columns);
        };
    }

    @Override
    public List<String> columns(Renewable plant, List<ReserveProduct> products) {
        return RenewableColumns.of(plant, products);
    }

    @Override
    public double reserveMw(Renewable plant, AssetSchedule schedule, ReserveProduct product, int step) {
        return plant.holdsReserve() ? schedule.at(RenewableColumns.reserve(product), step) : 0;
    }

    @Override
    public CurtailmentClass curtailmentClass(Renewable plant) {
        return new CurtailmentClass(plant.curtailmentClass(), plant.curtailmentWeight());
    }

    @Override
    public void audit(Renewable plant, AssetSchedule schedule, AuditScope scope) {
        new RenewableAudit(plant, schedule, scope).run();
    }

    @Override
    public boolean isRenewable() {
        return true;
    }

    @Override
    public double renewableAvailableMw(Renewable plant, int step) {
        return plant.availableMw().at(step);
    }

    @Override
    public List<Band> bands(Renewable plant) {
        return Band.net(
                switch (plant.source()) {
                    case PV -> Layer.PV;
                    case WIND -> Layer.WIND;
                    case HYDRO -> Layer.HYDRO;
                    case OTHER -> Layer.OTHER;
                });
    }

    @Override
    public @Nullable Initial endState(Renewable plant, AssetSchedule schedule, Horizon horizon) {
        return null;
    }

    @Override
    public Renewable startingFrom(Renewable plant, Initial initial) {
        throw new IllegalArgumentException("A renewable plant carries nothing from one day to the next");
    }
}
