package io.vppdispatch.optimizer.asset.thermal;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.PinModes;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.system.Pin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** On and off; a unit that is off may be on its way up or down, and heat takes power below the least output. */
final class ThermalPins implements PinModes<ThermalUnit, Commitment> {

    @Override
    public List<Pin.Mode> states(ThermalUnit unit) {
        return List.of(Pin.Mode.ON, Pin.Mode.OFF);
    }

    @Override
    public Held held(ThermalUnit unit, Commitment commitments, Pin.Mode state, int step) {
        int on = state == Pin.Mode.ON ? 1 : 0;
        return new Held(Expr.of(commitments.on()[step]), on, on);
    }

    @Override
    public boolean isIn(AssetSchedule schedule, Pin.Mode state, int step) {
        return schedule.is(ThermalColumns.ON, step) == (state == Pin.Mode.ON);
    }

    @Override
    public Reach reach(ThermalUnit unit, Pin.@Nullable Mode state, int step) {
        if (state == Pin.Mode.ON) {
            CombinedHeat heat = unit.heat();
            return new Reach(heat == null ? unit.minMw() : heat.leastPowerMw(unit.minMw()), unit.maxMw());
        }
        boolean hasPath = !unit.stopPathMw().isEmpty()
                || unit.startTiers().stream().anyMatch(tier -> !tier.pathMw().isEmpty());
        return new Reach(0, state == Pin.Mode.OFF && !hasPath ? 0 : unit.maxMw());
    }
}
