package io.vppdispatch.optimizer.asset.shiftableload;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AssetType;
import io.vppdispatch.optimizer.asset.AuditScope;
import io.vppdispatch.optimizer.asset.Band;
import io.vppdispatch.optimizer.asset.CommitScope;
import io.vppdispatch.optimizer.asset.DispatchScope;
import io.vppdispatch.optimizer.asset.Initial;
import io.vppdispatch.optimizer.asset.Layer;
import io.vppdispatch.optimizer.asset.ScheduleReader;
import io.vppdispatch.optimizer.data.Issues;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.system.Tag;
import io.vppdispatch.optimizer.time.Horizon;
import java.util.ArrayList;
import java.util.List;

/**
 * The kind {@code shiftable_load}; its equations SL1 to SL6 stand in {@link ShiftableLoadRows}, {@link PausingRows} and
 * {@link RunRows}. Jobs hold no reserve: their flexibility enters the plan as its schedule.
 */
public final class ShiftableLoadType implements AssetType<ShiftableLoad, List<Var[]>> {

    @Override
    public String name() {
        return "shiftable_load";
    }

    @Override
    public Class<ShiftableLoad> assetClass() {
        return ShiftableLoad.class;
    }

    @Override
    public List<? extends Tag> tags() {
        return List.of(ShiftableLoadRule.values());
    }

    @Override
    public void check(ShiftableLoad load, Horizon horizon, Issues issues) {
        new ShiftableLoadCheck(load, horizon, issues).run();
    }

    /** Decides when a job that must not be interrupted begins, and when one with a least power runs. */
    @Override
    public List<Var[]> commit(ShiftableLoad load, CommitScope scope) {
        return load.jobs().stream().map(job -> JobRows.commit(job, scope)).toList();
    }

    @Override
    public ScheduleReader dispatch(ShiftableLoad load, List<Var[]> handle, DispatchScope scope) {
        return new ShiftableLoadRows(load, handle, scope).write();
    }

    @Override
    public List<String> columns(ShiftableLoad load, List<ReserveProduct> products) {
        return ShiftableLoadColumns.all(load);
    }

    @Override
    public void audit(ShiftableLoad load, AssetSchedule schedule, AuditScope scope) {
        new ShiftableLoadAudit(load, schedule, scope).run();
    }

    @Override
    public List<Band> bands(ShiftableLoad load) {
        return Band.net(Layer.FLEXIBLE_LOAD);
    }

    @Override
    public Initial endState(ShiftableLoad load, AssetSchedule schedule, Horizon horizon) {
        return new WorkLeft(schedule, horizon).of(load);
    }

    /** Jobs on their way as they stand, named in the load or not; all others as the load has them. */
    @Override
    public ShiftableLoad startingFrom(ShiftableLoad load, Initial initial) {
        List<Job> jobs = new ArrayList<>(load.jobs());
        for (Job carried : ((ShiftableLoadInitial) initial).jobs()) {
            List<String> ids = jobs.stream().map(Job::id).toList();
            int place = ids.indexOf(carried.id());
            if (place < 0) {
                jobs.add(carried);
            } else {
                jobs.set(place, carried);
            }
        }
        return new ShiftableLoad(load.id(), load.node(), jobs, load.maxMw());
    }
}
