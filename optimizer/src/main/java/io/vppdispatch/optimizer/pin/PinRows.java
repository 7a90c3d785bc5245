package io.vppdispatch.optimizer.pin;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.AssetType;
import io.vppdispatch.optimizer.asset.PinModes;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.Pin;
import java.util.function.IntFunction;

/**
 * What operators have decided about an asset, a row per pin and step, P the power pinned, MW.
 *
 * <p>States, of commitments: I1 on: {@code u = 1}. I2 off: {@code u = 0}, of pumped storage {@code Σ ng + Σ np = 0}. I3
 * generating: {@code Σ ng >= 1}. I4 pumping: {@code Σ np >= 1}.
 *
 * <p>Net injection p into the asset's own node, MW: I5 {@code p = P}, I6 {@code p >= P}, I7 {@code p <= P}.
 */
public final class PinRows {

    private final DispatchProblem problem;
    private final Lp lp;

    public PinRows(DispatchProblem problem, Lp lp) {
        this.problem = problem;
        this.lp = lp;
    }

    /**
     * Writes the rows of an asset.
     *
     * @param injection its net injection at a step, MW
     */
    public <H> void write(AssetType<Asset, H> type, Asset asset, H commitments, IntFunction<Expr> injection) {
        for (Pin pin : problem.pins()) {
            for (int t = 0; t < problem.horizon().steps(); t++) {
                if (pin.asset().equals(asset.id()) && pin.holdsAt(problem.horizon(), t)) {
                    write(pin, t, held(type, asset, commitments, injection, pin, t));
                }
            }
        }
    }

    private static <H> PinModes.Held held(
            AssetType<Asset, H> type, Asset asset, H commitments, IntFunction<Expr> injection, Pin pin, int step) {
        return pin.mode().isPower()
                ? new PinModes.Held(injection.apply(step), pin.leastMw(), pin.mostMw())
                : type.pinModes().held(asset, commitments, pin.mode(), step);
    }

    private void write(Pin pin, int step, PinModes.Held held) {
        lp.row(PinRule.of(pin.mode()), pin.asset(), At.step(step), held.least(), held.sum(), held.most());
    }
}
