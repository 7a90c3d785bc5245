package io.vppdispatch.optimizer.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.demandresponse.BlockToys;
import io.vppdispatch.optimizer.asset.demandresponse.Blocks;
import io.vppdispatch.optimizer.asset.demandresponse.DemandResponseInitial;
import io.vppdispatch.optimizer.price.Prices;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.SiteLimit;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cases by hand in which one reason is true; imports set the price of each hour, an offer is 10 MW at 500 CNY/MWh unless said. */
class AwardReasonsTest {

    private static final Counterfactual NONE = offer -> Accepting.notPossible();

    private static Award award(DispatchProblem problem) {
        return award(problem, Toys.optimum(problem));
    }

    private static Award award(DispatchProblem problem, Plan plan) {
        List<Award> awards = AwardReasons.of(problem, plan.schedule(), plan.prices(), NONE);
        return awards.stream()
                .filter(award -> award.offer().equals(Blocks.ID))
                .findFirst()
                .orElseThrow();
    }

    private static AwardReason reason(Blocks block, double... cnyPerMwh) {
        Award award = award(BlockToys.importing(cnyPerMwh, block));
        assertThat(award.acceptingCny()).isNull();
        return award.reason();
    }

    private static Blocks tenMw() {
        return Blocks.shed(10, 500);
    }

    @Test
    void awarded() {
        Award award = award(BlockToys.importing(new double[] {900, 900, 200}, tenMw()));
        assertThat(award)
                .isEqualTo(new Award(
                        Blocks.ID,
                        AwardReason.AWARDED,
                        10,
                        10,
                        2 * 10,
                        List.of(new AwardedStep(10, 500, 10)),
                        null,
                        null));
        assertThat(award.reason().isRejected()).isFalse();
    }

    @Test
    void partlyByStepOfTheLadder() {
        Blocks block = Blocks.shed(10, 300).step(10, 500).step(10, 700);
        Award award = award(BlockToys.importing(new double[] {600}, block));
        assertThat(award.reason()).isEqualTo(AwardReason.PARTLY);
        assertThat(award.awardedMw()).isEqualTo(20);
        assertThat(award.ladder())
                .containsExactly(
                        new AwardedStep(10, 300, 10), new AwardedStep(10, 500, 10), new AwardedStep(10, 700, 0));
    }

    @Test
    void priceAboveTheMarginalValueWhereverItMayBeCalled() {
        assertThat(reason(Blocks.shed(10, 950), 900, 200)).isEqualTo(AwardReason.PRICE);
        assertThat(reason(tenMw().window(BlockToys.hour(1), BlockToys.hour(2)), 900, 200))
                .isEqualTo(AwardReason.PRICE);
        assertThat(reason(Blocks.absorb(10, 50), 200)).isEqualTo(AwardReason.PRICE);
        assertThat(reason(Blocks.absorb(10, 50), -200)).isEqualTo(AwardReason.AWARDED);
        assertThat(AwardReason.PRICE.isRejected()).isTrue();
    }

    @Test
    void whatComesBackAndTheCallBelongToThePrice() {
        assertThat(reason(tenMw().rebound(1, 0, 1).reboundEnd(800), 900, 800)).isEqualTo(AwardReason.PRICE);
        assertThat(reason(tenMw().rebound(1, 0, 1).reboundEnd(300), 900, 300)).isEqualTo(AwardReason.AWARDED);
        assertThat(reason(tenMw().callCost(5000), 900)).isEqualTo(AwardReason.PRICE);
    }

    @Test
    void withoutPricesNothingIsSaidOfTheReason() {
        DispatchProblem problem = BlockToys.importing(new double[] {200}, tenMw());
        Plan plan = Toys.optimum(problem);
        Award award = AwardReasons.of(problem, plan.schedule(), Prices.unknown(), NONE)
                .get(0);
        assertThat(award.reason()).isEqualTo(AwardReason.NO_PRICES);
    }

    @Test
    void notice() {
        assertThat(reason(tenMw().notice(1), 900, 200)).isEqualTo(AwardReason.NOTICE);
        assertThat(reason(tenMw().notice(1), 400, 200)).isEqualTo(AwardReason.PRICE);
    }

    @Test
    void duration() {
        assertThat(reason(tenMw().minPower(10).minDuration(3), 200, 900, 200, 200))
                .isEqualTo(AwardReason.DURATION);
        assertThat(reason(tenMw().minPower(10).minDuration(2), 200, 900, 200, 200))
                .isEqualTo(AwardReason.AWARDED);
    }

    @Test
    void gap() {
        assertThat(reason(tenMw().gap(3).idleFor(0.5), 900, 200)).isEqualTo(AwardReason.GAP);
    }

    @Test
    void calls() {
        assertThat(reason(tenMw().maxCalls(1).idleFor(9), 900, 200)).isEqualTo(AwardReason.CALLS);
    }

    /** Neither less notice alone nor one more call would let it be called. */
    @Test
    void theLastOfTheRulesThatHaveToGo() {
        assertThat(reason(tenMw().notice(1).maxCalls(1).idleFor(9), 900, 200)).isEqualTo(AwardReason.CALLS);
    }

    @Test
    void window() {
        DemandResponseInitial carried = new DemandResponseInitial(false, 9, 0, List.of(), null, 0, true);
        Blocks expired = tenMw().window(BlockToys.hour(-9), BlockToys.hour(-5)).initial(carried);
        assertThat(reason(expired, 900, 200)).isEqualTo(AwardReason.WINDOW);
    }

    @Test
    void reserve() {
        DispatchProblem problem = BlockToys.importing(new double[] {510}, tenMw())
                .withReserves(List.of(BlockToys.up("up", Toys.hours(1), 10, null, 1)));
        assertThat(award(problem).reason()).isEqualTo(AwardReason.RESERVE);
    }

    /** The neighbour's 10 MW at 400 fill the limit of 10 MW that both share. */
    @Test
    void siteLimit() {
        DispatchProblem dear = BlockToys.importing(new double[] {900}, Blocks.shed(10, 5000))
                .plus(Blocks.shed(10, 400).named("neighbour").build());
        Plan plan = Toys.optimum(dear);
        DispatchProblem asked = BlockToys.importing(new double[] {900}, tenMw())
                .plus(Blocks.shed(10, 400).named("neighbour").build());
        assertThat(award(limited(asked, 10), plan).reason()).isEqualTo(AwardReason.SITE_LIMIT);
        assertThat(award(limited(asked, 30), plan).reason()).isEqualTo(AwardReason.BLOCK_INDIVISIBLE);
    }

    private static DispatchProblem limited(DispatchProblem problem, double mw) {
        SiteLimit limit = new SiteLimit("site", List.of(Blocks.ID, "neighbour"), Series.of(mw), null);
        return problem.withSiteLimits(List.of(limit));
    }

    /** The second step of the ladder is not worth its 900, and the offer does not come without it. */
    @Test
    void blockOfWhichOnlyAPartIsInTheMoney() {
        Blocks block = Blocks.shed(10, 300).step(10, 900).minAward(20);
        DispatchProblem problem = BlockToys.importing(new double[] {500}, block);
        Plan plan = Toys.optimum(problem);
        Award award = AwardReasons.of(problem, plan.schedule(), plan.prices(), offer -> Accepting.costs(7))
                .get(0);
        assertThat(award.reason()).isEqualTo(AwardReason.BLOCK_INDIVISIBLE);
        assertThat(award.acceptingCny()).isEqualTo(7);
    }
}
