package io.vppdispatch.cases.bench;

import io.vppdispatch.cases.Case;
import io.vppdispatch.optimizer.DayAhead;
import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.audit.Audit;
import io.vppdispatch.optimizer.audit.Auditor;
import io.vppdispatch.optimizer.audit.Tolerance;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.solver.SolverSettings;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What a plan of a district day takes beside its search: reading the case, building the model, auditing the schedule. */
@BenchmarkMode(Mode.Throughput)
public class PartsBenchmark {

    private static final Instance DISTRICT = DistrictInstance.of(1, "absorption_first");

    /** Counts what was written, for nonzeros per second. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Written {
        public long nonzeros;
    }

    /** The problem that is built. */
    @State(Scope.Benchmark)
    public static class Day {
        final DispatchProblem problem = DISTRICT.read().problem();
    }

    /** A plan that need not be good to be audited. */
    @State(Scope.Benchmark)
    public static class Planned {

        private static final double ROUGH_GAP = 0.05;

        Plan plan;

        @Setup
        public void plan() {
            SolverSettings rough = SolverSettings.defaults().withGap(ROUGH_GAP);
            plan = (Plan) DayAhead.plan(DISTRICT.read().problem(), rough);
        }
    }

    @Benchmark
    public Case read() {
        return DISTRICT.read();
    }

    @Benchmark
    public Lp build(Day day, Written written) {
        Lp lp = DispatchModel.of(day.problem, Formulation.TIGHT).lp();
        written.nonzeros += lp.nonzeros();
        return lp;
    }

    @Benchmark
    public Audit audit(Planned planned) {
        return Auditor.audit(planned.plan.problem(), planned.plan.schedule(), Tolerance.EXACT);
    }
}
