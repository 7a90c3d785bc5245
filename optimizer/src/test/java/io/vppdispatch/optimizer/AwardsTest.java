package io.vppdispatch.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.asset.demandresponse.Blocks;
import io.vppdispatch.optimizer.explain.Accepting;
import io.vppdispatch.optimizer.explain.Award;
import io.vppdispatch.optimizer.explain.AwardReason;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.solver.Fixing;
import io.vppdispatch.optimizer.solver.Limits;
import io.vppdispatch.optimizer.solver.LpResult;
import io.vppdispatch.optimizer.solver.MipResult;
import io.vppdispatch.optimizer.solver.OrToolsSolver;
import io.vppdispatch.optimizer.solver.ProgressListener;
import io.vppdispatch.optimizer.solver.Solver;
import io.vppdispatch.optimizer.solver.SolverSettings;
import io.vppdispatch.optimizer.solver.Solvers;
import io.vppdispatch.optimizer.testing.CancelAfter;
import io.vppdispatch.optimizer.testing.Toys;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is awarded of offers that cost the same, and what accepting a rejected one would have cost. */
class AwardsTest {

    private static final SolverSettings EXACT = SolverSettings.defaults().withGap(0);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 12);
    }

    /** 100 MW of load, so much of it from cheap imports at 200, the rest at 600 unless offers are called. */
    private static DispatchProblem cheap(double cheapMw, int hours, List<? extends Asset> offers) {
        List<Asset> assets = new ArrayList<>(offers);
        assets.add(Toys.imports("cheap", hours, cheapMw, 200));
        assets.add(Toys.imports("dear", hours, 1000, 600));
        double[] load = new double[hours];
        Arrays.fill(load, 100);
        return Toys.serve(load, assets.toArray(Asset[]::new));
    }

    private static Asset block(String id, double mw, int receipt) {
        return Blocks.shed(mw, 500).minPower(mw).receipt(receipt).named(id).build();
    }

    private static Asset divisible(String id, double mw, int receipt) {
        return Blocks.shed(mw, 500).receipt(receipt).named(id).build();
    }

    /** MW called by hour. */
    private static Map<String, List<Double>> called(Plan plan, List<? extends Asset> offers) {
        Map<String, List<Double>> called = new TreeMap<>();
        for (Asset offer : offers) {
            double[] mw = plan.schedule().asset(offer.id()).column("called_mw").toArray();
            called.put(
                    offer.id(),
                    Arrays.stream(mw)
                            .map(x -> Math.rint(x * 1e5) / 1e5 + 0.0)
                            .boxed()
                            .toList());
        }
        return called;
    }

    private static Map<String, List<Double>> inShuffledOrder(
            long seed, double cheapMw, int hours, double cost, List<Asset> offers) {
        List<Asset> shuffled = new ArrayList<>(offers);
        Collections.shuffle(shuffled, new Random(seed));
        Plan plan = DayAhead.plan(cheap(cheapMw, hours, shuffled), EXACT).plan();
        assertThat(plan.objective()).isCloseTo(cost, within(1e-3));
        return called(plan, offers);
    }

    private static Map<String, List<Double>> expected(Object... idAndMw) {
        Map<String, List<Double>> expected = new LinkedHashMap<>();
        for (int i = 0; i < idAndMw.length; i += 2) {
            expected.put((String) idAndMw[i], List.of((Double) idAndMw[i + 1]));
        }
        return expected;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void ofEqualBlocksTheEarlierReceiptIsAwarded(long seed) {
        List<Asset> offers = List.of(block("a", 10, 3), block("b", 10, 1), block("c", 10, 2));
        assertThat(inShuffledOrder(seed, 80, 1, 80 * 200 + 20 * 500, offers))
                .isEqualTo(expected("a", 0.0, "b", 10.0, "c", 10.0));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void ofEqualDivisibleOffersTheEarlierReceiptIsAwardedInFull(long seed) {
        List<Asset> offers = List.of(divisible("a", 10, 3), divisible("b", 10, 1), divisible("c", 10, 2));
        assertThat(inShuffledOrder(seed, 85, 1, 85 * 200 + 15 * 500, offers))
                .isEqualTo(expected("a", 0.0, "b", 10.0, "c", 5.0));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void ofEqualPricesTheLargerOfferComesBeforeTheEarlierReceipt(long seed) {
        List<Asset> offers = List.of(divisible("large", 20, 2), divisible("small", 10, 1));
        assertThat(inShuffledOrder(seed, 90, 1, 90 * 200 + 10 * 500, offers))
                .isEqualTo(expected("large", 10.0, "small", 0.0));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theLowerPriceComesBeforeTheLargerOffer(long seed) {
        Asset low = Blocks.shed(10, 400).receipt(9).named("low").build();
        List<Asset> offers = List.of(low, divisible("large", 20, 1));
        assertThat(inShuffledOrder(seed, 85, 1, 85 * 200 + 10 * 400 + 5 * 500, offers))
                .isEqualTo(expected("low", 10.0, "large", 5.0));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anOfferWithoutReceiptComesLast(long seed) {
        Asset none = Blocks.shed(10, 500).named("a").build();
        List<Asset> offers = List.of(none, divisible("b", 10, 7));
        assertThat(inShuffledOrder(seed, 90, 1, 90 * 200 + 10 * 500, offers)).isEqualTo(expected("a", 0.0, "b", 10.0));
    }

    /**
     * One call of two hours at most for each of four offers, in six equal hours with 15 MW to replace: in two of them two offers share
     * it. Whose, when and how much is settled.
     */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void callsOverSeveralHoursAreTheSameInAnyOrderOfTheFile(long seed) {
        List<Asset> offers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            offers.add(Blocks.shed(10, 500)
                    .minPower(4)
                    .maxDuration(2)
                    .maxCalls(1)
                    .receipt(10 - i)
                    .named("offer" + i)
                    .build());
        }
        double served = 6 * (85 * 200 + 15 * 600);
        double saved = (2 * 15 + 4 * 10) * 100;
        assertThat(inShuffledOrder(seed, 85, 6, served - saved, offers))
                .isEqualTo(inShuffledOrder(0, 85, 6, served - saved, offers));
    }

    @Test
    void theOrderChangesNeitherPricesNorTheirMeaning() {
        List<Asset> offers = List.of(divisible("a", 10, 3), divisible("b", 10, 1), divisible("c", 10, 2));
        Plan plan = DayAhead.plan(cheap(85, 1, offers), EXACT).plan();
        assertThat(plan.prices().cnyPerMwh().get(Toys.NODE).at(0)).isEqualTo(500);
    }

    private static Map<String, Award> awards(DispatchProblem problem) {
        return awards(problem, Solvers.named(EXACT.solver()), ProgressListener.NONE);
    }

    private static Map<String, Award> awards(DispatchProblem problem, Solver explaining, ProgressListener listener) {
        Lp lp = DispatchModel.of(problem, Formulation.TIGHT).lp();
        Solver solver = Solvers.named(EXACT.solver());
        Values found =
                solver.minimise(lp, EXACT.limits(), ProgressListener.NONE).requireValues();
        Values values = new OrToolsSolver().dispatch(Fixing.all(lp, found)).values();
        Plan plan = DayAhead.plan(problem, EXACT).plan();
        Map<String, Award> awards = new TreeMap<>();
        Awards.explain(problem, lp, values, plan.schedule(), plan.prices(), explaining, EXACT, listener)
                .forEach(award -> awards.put(award.offer(), award));
        return awards;
    }

    /** 10 MW at 500 replace 5 MW at 600 and 5 MW at 200. */
    @Test
    void acceptingAnIndivisibleBlockHasItsCost() {
        Award award = awards(cheap(95, 1, List.of(block("a", 10, 1)))).get("a");
        assertThat(award.reason()).isEqualTo(AwardReason.BLOCK_INDIVISIBLE);
        assertThat(award.accepting()).isEqualTo(Accepting.State.KNOWN);
        assertThat(award.acceptingCny()).isCloseTo(10 * 500 - 5 * 600 - 5 * 200, within(1e-6));
    }

    @Test
    void afterACancelTheCostOfAcceptingIsNotDecided() {
        DispatchProblem problem = cheap(95, 1, List.of(block("a", 10, 1)));
        Award award = awards(problem, Solvers.named(EXACT.solver()), new CancelAfter(0))
                .get("a");
        assertThat(award.accepting()).isEqualTo(Accepting.State.NOT_DECIDED);
        assertThat(award.acceptingCny()).isNull();
    }

    @Test
    void atALimitTheCostOfAcceptingIsNotDecided() {
        DispatchProblem problem = cheap(95, 1, List.of(block("a", 10, 1)));
        double none = Double.POSITIVE_INFINITY;
        MipResult limit = new MipResult(MipResult.Status.LIMIT, null, none, -none, true);
        Award award =
                awards(problem, new Answering(limit), ProgressListener.NONE).get("a");
        assertThat(award.accepting()).isEqualTo(Accepting.State.NOT_DECIDED);
        MipResult infeasible = new MipResult(MipResult.Status.INFEASIBLE, null, none, -none, false);
        assertThat(awards(problem, new Answering(infeasible), ProgressListener.NONE)
                        .get("a")
                        .accepting())
                .isEqualTo(Accepting.State.NOT_POSSIBLE);
    }

    /** Answers every search alike. */
    private record Answering(MipResult result) implements Solver {

        @Override
        public String name() {
            return "answering";
        }

        @Override
        public String version() {
            return "answering";
        }

        @Override
        public MipResult minimise(Lp lp, Limits limits, @Nullable Values start, ProgressListener listener) {
            return result;
        }

        @Override
        public LpResult relax(Lp lp) {
            throw new UnsupportedOperationException();
        }
    }

    /** The smaller block is called; with it held, 10 MW more replace 1 MW at 600 and 9 MW at 200. */
    @Test
    void otherCommitmentsAreHeldMeanwhile() {
        Map<String, Award> awards = awards(cheap(94, 1, List.of(block("a", 10, 1), block("b", 5, 2))));
        assertThat(awards.get("b").reason()).isEqualTo(AwardReason.AWARDED);
        assertThat(awards.get("a").reason()).isEqualTo(AwardReason.BLOCK_INDIVISIBLE);
        assertThat(awards.get("a").acceptingCny()).isCloseTo(10 * 500 - 1 * 600 - 9 * 200, within(1e-6));
    }

    @Test
    void onlyAnIndivisibleBlockHasACostOfAccepting() {
        Asset late = Blocks.shed(10, 500).notice(1).named("late").build();
        Award award = awards(cheap(95, 1, List.of(late))).get("late");
        assertThat(award.reason()).isEqualTo(AwardReason.NOTICE);
        assertThat(award.acceptingCny()).isNull();
    }
}
