package io.vppdispatch.optimizer.explain.curtailment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.Cause;
import io.vppdispatch.optimizer.asset.thermal.CombinedHeat;
import io.vppdispatch.optimizer.asset.thermal.ThermalInitial;
import io.vppdispatch.optimizer.asset.thermal.ThermalUnit;
import io.vppdispatch.optimizer.data.Changed;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.solver.OrToolsSolver;
import io.vppdispatch.optimizer.system.Node;
import io.vppdispatch.optimizer.testing.Meshed;
import io.vppdispatch.optimizer.testing.Mixed;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Horizon;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lifting a limit does to problems of every kind of asset. */
class LiftedTest {

    private static final Horizon HORIZON = Mixed.halfHours(10);
    private static final double ANY_CNY = 1e9;

    /** In the relaxation, whose optimum says so without a doubt. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void withoutALimitNoMoreIsLeftUnabsorbed(long seed) {
        DispatchProblem problem = Mixed.problem(seed, HORIZON);
        Lifted lifted = new Lifted(problem);
        double all = least(problem);
        for (Cause cause : Cause.limits()) {
            assertThat(least(lifted.without(Set.of(cause))))
                    .as("without %s", cause)
                    .isLessThanOrEqualTo(all + 1e-6 * Math.max(1, all));
        }
    }

    private static double least(DispatchProblem problem) {
        Absorbing model = Absorbing.of(problem, ANY_CNY, new OrToolsSolver());
        return model.solver().relax(model.leastNotAbsorbed()).objective();
    }

    @Test
    void everyAssetKeepsItsNameAndPlace() {
        DispatchProblem problem = Mixed.problem(1, HORIZON);
        DispatchProblem free = new Lifted(problem).without(Cause.limits());
        assertThat(free.assets())
                .extracting(Asset::id)
                .isEqualTo(problem.assets().stream().map(Asset::id).toList());
        assertThat(free.assets())
                .extracting(Asset::node)
                .isEqualTo(problem.assets().stream().map(Asset::node).toList());
        assertThat(free.reserves()).isEmpty();
    }

    @Test
    void oneLimitAfterTheOtherIsNamedByWhoseItIs() {
        DispatchProblem problem = Mixed.problem(1, HORIZON);
        List<Lifted.One> each = new Lifted(problem).each(Cause.RESERVE);
        assertThat(each)
                .extracting(Lifted.One::subject)
                .isEqualTo(
                        problem.reserves().stream().map(product -> product.id()).toList());
        assertThat(each)
                .allMatch(one -> one.problem().reserves().size() + 1
                        == problem.reserves().size());
    }

    /** Only ab has a limit, so only what ab holds back can be told. */
    @Test
    void aLineWithoutALimitIsNotLifted() {
        DispatchProblem problem = Meshed.triangle(25.0, null, null);
        assertThat(new Lifted(problem).each(Cause.LINE))
                .extracting(Lifted.One::subject)
                .containsExactly("ab");
    }

    /** A line of back pressure that begins at 30 holds a unit up that has no other least output, and gives way with it. */
    @Test
    void aLineOfBackPressureThatBeginsAboveZeroIsALeastOutput() {
        CombinedHeat heat = new CombinedHeat(Toys.HEAT_NODE, 200, 0, 0.8, 30, true);
        DispatchProblem problem =
                Toys.serve(new double[] {100}, Toys.unit("chp", 0, 200, 300).withHeat(heat));
        assertThat(new Lifted(problem).without(Set.of(Cause.MINIMUM_OUTPUT)).assets())
                .extracting(asset -> ((ThermalUnit) asset).heat())
                .containsExactly(new CombinedHeat(Toys.HEAT_NODE, 200, 0, 0.8, 0, false));
        assertThat(new Lifted(problem).without(Set.of(Cause.HEAT_FLOOR)).assets())
                .isEqualTo(problem.assets());
    }

    /** Without ramps heat changes at once; without a least output it does not, and goes on from what was given. */
    @Test
    void aRampOfHeatIsARamp() {
        CombinedHeat slow = new CombinedHeat(Toys.HEAT_NODE, 200, 0, 0.8, 0, false, 1.0);
        ThermalUnit unit = Toys.unit("chp", 50, 200)
                .heat(slow)
                .from(ThermalInitial.on(100, 5).giving(20))
                .build();
        DispatchProblem problem = Toys.serve(new double[] {100}, unit);
        assertThat(new Lifted(problem).without(Set.of(Cause.RAMP)).assets())
                .extracting(asset -> ((ThermalUnit) asset).heat())
                .containsExactly(new CombinedHeat(Toys.HEAT_NODE, 200, 0, 0.8, 0, false));
        assertThat(new Lifted(problem).without(Set.of(Cause.MINIMUM_OUTPUT)).assets())
                .extracting(asset -> ((ThermalUnit) asset).heat(), asset -> ((ThermalUnit) asset).initial())
                .containsExactly(tuple(slow, unit.initial()));
    }

    @Test
    void aComponentThatIsNotThereCannotBeChanged() {
        Node node = Node.electric("grid");
        assertThat(Changed.from(node).set("id", "other").get()).isEqualTo(Node.electric("other"));
        assertThatThrownBy(() -> Changed.from(node).set("place", "other")).hasMessage("Node has no component place");
    }
}
