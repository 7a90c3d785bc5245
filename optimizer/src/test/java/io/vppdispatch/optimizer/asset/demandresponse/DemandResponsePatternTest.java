package io.vppdispatch.optimizer.asset.demandresponse;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.audit.Auditor;
import io.vppdispatch.optimizer.audit.Tolerance;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.problem.ProblemCheck;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.time.Horizon;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows and the audit, which share no code, accept the same of all 2^8 patterns of calls. */
class DemandResponsePatternTest {

    private static final int STEPS = 8;
    private static final double LADDER_MW = 10;

    /** The first valid one of the seed's random problems. */
    private static DispatchProblem problem(long seed) {
        Random random = new Random(seed);
        DispatchProblem problem = anyProblem(random);
        while (!ProblemCheck.issuesOf(problem).isEmpty()) {
            problem = anyProblem(random);
        }
        return problem;
    }

    private static DispatchProblem anyProblem(Random random) {
        Integer[] minutes = new Integer[STEPS];
        Arrays.setAll(minutes, t -> 15 * (1 + random.nextInt(4)));
        double least = random.nextInt(8) * 0.25;
        Blocks block = Blocks.shed(LADDER_MW, 0)
                .minDuration(least)
                .maxDuration(least + 1 + random.nextInt(4) * 0.25)
                .gap(random.nextInt(8) * 0.25)
                .maxCalls(1 + random.nextInt(3))
                .notice(random.nextInt(5) * 0.25);
        double first = random.nextInt(3) * 0.4;
        block.window(
                random.nextBoolean() ? BlockToys.hour(first) : null,
                random.nextBoolean() ? BlockToys.hour(first + least + 0.25 + random.nextInt(10) * 0.3) : null);
        double hours = random.nextInt(4) * 0.25;
        switch (random.nextInt(3)) {
            case 0 -> block.calledFor(hours);
            case 1 -> block.idleFor(hours);
            default -> block.notice(random.nextInt(3) * 0.5);
        }
        return BlockToys.alone(BlockToys.minutes(minutes), block.build());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(
            longs = {
                1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28,
                29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40
            })
    void rowsAndAuditAcceptTheSamePatterns(long seed) {
        DispatchProblem problem = problem(seed);
        DispatchModel model = DispatchModel.of(problem, Formulation.TIGHT);
        boolean wasCalled = ((DemandResponse) problem.assets().get(0)).initial().called();
        int accepted = 0;
        for (int pattern = 0; pattern < 1 << STEPS; pattern++) {
            Values values = values(model.lp(), pattern, wasCalled);
            Schedule schedule = model.read(values);
            boolean isClean = Auditor.audit(problem, schedule, Tolerance.EXACT).isClean();
            assertThat(isFeasible(model.lp(), values))
                    .as("%s with %s", Integer.toBinaryString(pattern), problem.assets())
                    .isEqualTo(isClean);
            accepted += isClean ? 1 : 0;
        }
        assertThat(accepted).as("a valid block has a way out").isPositive();
    }

    /** The whole ladder held as reserve at one step after the other, in all patterns of calls. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void rowsAndAuditAcceptTheSameReserve(long seed) {
        Random random = new Random(seed);
        DispatchProblem problem = problem(seed);
        Horizon horizon = problem.horizon();
        problem = problem.withReserves(List.of(
                BlockToys.up("up", horizon, 0, random.nextBoolean() ? 30.0 : null, 0.25 * (1 + random.nextInt(6)))));
        DispatchModel model = DispatchModel.of(problem, Formulation.TIGHT);
        boolean wasCalled = ((DemandResponse) problem.assets().get(0)).initial().called();
        int accepted = 0;
        int refused = 0;
        for (int pattern = 0; pattern < 1 << STEPS; pattern++) {
            Values without = values(model.lp(), pattern, wasCalled);
            if (!isFeasible(model.lp(), without)) {
                continue;
            }
            for (int t = 0; t < STEPS; t++) {
                Values values = holding(model.lp(), without, t);
                boolean isClean = Auditor.audit(problem, model.read(values), Tolerance.EXACT)
                        .isClean();
                assertThat(isFeasible(model.lp(), values))
                        .as("%s at %d with %s", Integer.toBinaryString(pattern), t, problem)
                        .isEqualTo(isClean);
                accepted += isClean ? 1 : 0;
                refused += isClean ? 0 : 1;
            }
        }
        assertThat(accepted + refused).isPositive();
    }

    private static Values holding(Lp lp, Values without, int step) {
        double[] values = without.toArray();
        for (int column = 0; column < values.length; column++) {
            Var var = lp.var(column);
            if (var.symbol().letter().equals("r") && var.at().step() == step) {
                values[column] = LADDER_MW;
            }
        }
        return new Values(values);
    }

    /** Bit t of the pattern is u[t]; v and w follow from D1; nothing else moves but the load that goes unserved. */
    private static Values values(Lp lp, int pattern, boolean wasCalled) {
        double[] values = new double[lp.columns()];
        for (int column = 0; column < values.length; column++) {
            Var var = lp.var(column);
            int t = var.at().step();
            int now = pattern >> t & 1;
            int before = t > 0 ? pattern >> (t - 1) & 1 : wasCalled ? 1 : 0;
            values[column] = switch (var.symbol().letter()) {
                case "u" -> now;
                case "v" -> Math.max(0, now - before);
                case "w" -> Math.max(0, before - now);
                case "short" -> BlockToys.LOAD_MW;
                default -> 0;
            };
        }
        return new Values(values);
    }

    private static boolean isFeasible(Lp lp, Values values) {
        for (int column = 0; column < lp.columns(); column++) {
            if (values.at(column) < lp.lower(column) || values.at(column) > lp.upper(column)) {
                return false;
            }
        }
        for (int row = 0; row < lp.rows(); row++) {
            double sum = 0;
            for (int term = lp.firstTerm(row); term < lp.firstTerm(row + 1); term++) {
                sum += lp.termCoefficient(term) * values.at(lp.termColumn(term));
            }
            if (sum < lp.rowLower(row) - 1e-9 || sum > lp.rowUpper(row) + 1e-9) {
                return false;
            }
        }
        return true;
    }
}
