package io.vppdispatch.optimizer.asset.demandresponse;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.PinModes;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.system.Pin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Called or not. */
final class OfferPins implements PinModes<DemandResponse, Calls> {

    @Override
    public List<Pin.Mode> states(DemandResponse block) {
        return List.of(Pin.Mode.ON, Pin.Mode.OFF);
    }

    @Override
    public Held held(DemandResponse block, Calls commitments, Pin.Mode state, int step) {
        int called = state == Pin.Mode.ON ? 1 : 0;
        return new Held(Expr.of(commitments.u()[step]), called, called);
    }

    @Override
    public boolean isIn(AssetSchedule schedule, Pin.Mode state, int step) {
        return schedule.is(DemandResponseType.CALLED, step) == (state == Pin.Mode.ON);
    }

    /** What comes back of calls before may add up to anything. */
    @Override
    public Reach reach(DemandResponse block, Pin.@Nullable Mode state, int step) {
        if (block.comesBack()) {
            return Reach.ANY;
        }
        double ladderMw = state == Pin.Mode.OFF ? 0 : block.ladderMw();
        return block.sign() > 0 ? new Reach(0, ladderMw) : new Reach(-ladderMw, 0);
    }
}
