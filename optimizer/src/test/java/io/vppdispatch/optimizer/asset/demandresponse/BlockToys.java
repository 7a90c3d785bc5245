package io.vppdispatch.optimizer.asset.demandresponse;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.tieline.TieLine;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.system.ReserveKind;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A load of 100 MW at one node, and when things happen there. */
public final class BlockToys {

    public static final double LOAD_MW = 100;

    private BlockToys() {}

    /** So many hours after the start of every toy's horizon. */
    public static Instant hour(double hours) {
        return Toys.hours(1).start().plus(Duration.ofSeconds(Math.round(hours * 3600)));
    }

    public static Horizon minutes(Integer... stepMinutes) {
        return new Horizon(hour(0), Toys.hours(1).zone(), List.of(stepMinutes));
    }

    /** The load may go unserved at a price, so that a schedule of the block alone is a whole one. */
    public static DispatchProblem alone(Horizon horizon, DemandResponse block) {
        return Toys.serve(horizon, Series.constant(horizon.steps(), LOAD_MW), block)
                .withPenalties(new Penalties(5000.0, null));
    }

    /** As {@link #alone}, with reserve that may be missing at a price. */
    public static DispatchProblem reserving(Horizon horizon, DemandResponse block, ReserveProduct... products) {
        return alone(horizon, block).withReserves(List.of(products));
    }

    /** Up-reserve to be held for so long, missing at 100 CNY per MW and hour. */
    public static ReserveProduct up(String id, Horizon horizon, double mw, @Nullable Double minutes, double hours) {
        return product(ReserveKind.UP, id, horizon, mw, minutes, hours);
    }

    public static ReserveProduct product(
            ReserveKind kind, String id, Horizon horizon, double mw, @Nullable Double minutes, double hours) {
        Series all = Series.constant(horizon.steps(), mw);
        return new ReserveProduct(id, kind, all, minutes, hours * 60, List.of(), 100.0);
    }

    /** The load is served by import at a price per step, besides the block. */
    public static DispatchProblem importing(Horizon horizon, double[] cnyPerMwh, Blocks block) {
        return Toys.serve(
                horizon, Series.constant(horizon.steps(), LOAD_MW), imports(Series.of(cnyPerMwh)), block.build());
    }

    public static DispatchProblem importing(double[] cnyPerMwh, Blocks block) {
        return importing(Toys.hours(cnyPerMwh.length), cnyPerMwh, block);
    }

    public static Asset imports(Series cnyPerMwh) {
        Series none = cnyPerMwh.map(price -> 0);
        return new TieLine("tie", Toys.NODE, cnyPerMwh.map(price -> 1000), none, cnyPerMwh, cnyPerMwh, null, 0);
    }
}
