package io.vppdispatch.optimizer.asset.shiftableload;

import io.vppdispatch.optimizer.asset.CommitScope;
import io.vppdispatch.optimizer.asset.DispatchScope;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.time.Horizon;

/** One job in the linear program. */
interface JobRows {

    /** The binaries of a job, none where it needs none or has nothing left to do. */
    static Var[] commit(Job job, CommitScope scope) {
        if (job.energyMwh() == 0) {
            return new Var[0];
        }
        return job.preemptible() ? PausingRows.commit(job, scope) : RunRows.commit(job, scope);
    }

    static JobRows of(Job job, Var[] binaries, DispatchScope scope) {
        return job.preemptible() ? new PausingRows(job, binaries, scope) : new RunRows(job, binaries, scope);
    }

    void write();

    /** Power taken in a step, MW. */
    Expr powerMw(int step);

    /** Most power it could take in a step, MW. */
    double mostMw(int step);

    /** Work given up in a step, MWh. */
    double unmetMwh(Values values, int step);

    /** True where a job has something to do within a horizon. */
    static boolean isOpen(Job job, Horizon horizon) {
        return job.energyMwh() > 0 && !job.window(horizon).isEmpty();
    }
}
