package io.vppdispatch.optimizer.asset.demandresponse;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.Offer;
import io.vppdispatch.optimizer.asset.OfferCall;
import io.vppdispatch.optimizer.asset.OfferRule;
import io.vppdispatch.optimizer.asset.OfferStep;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A block as an offer among others. */
final class BlockOffer implements Offer {

    private final DemandResponse block;
    private final Horizon horizon;

    BlockOffer(DemandResponse block, Horizon horizon) {
        this.block = block;
        this.horizon = horizon;
    }

    @Override
    public List<OfferStep> ladder() {
        return block.ladder().stream()
                .map(step -> new OfferStep(step.powerMw(), step.priceCnyPerMwh()))
                .toList();
    }

    @Override
    public @Nullable Integer receiptSequence() {
        return block.receiptSequence();
    }

    @Override
    public int sign() {
        return block.sign();
    }

    @Override
    public double leastMw() {
        return block.leastMw();
    }

    @Override
    public boolean isCalledPower(Symbol symbol) {
        return symbol.letter().equals(DemandResponseType.POWER_SYMBOL);
    }

    @Override
    public double calledMw(AssetSchedule schedule, int step) {
        return schedule.at(DemandResponseType.CALLED_MW, step);
    }

    @Override
    public boolean hasWindow() {
        CallTimes times = new CallTimes(block, horizon);
        return IntStream.range(0, horizon.steps()).anyMatch(times::isInWindow);
    }

    @Override
    public Optional<OfferCall> best(Series cnyPerMwh, Set<OfferRule> without) {
        return new BestCall(block, horizon, without).at(cnyPerMwh);
    }
}
