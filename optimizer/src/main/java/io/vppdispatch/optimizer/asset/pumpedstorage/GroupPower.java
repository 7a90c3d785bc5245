package io.vppdispatch.optimizer.asset.pumpedstorage;

import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Var;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Power of a group by head band; with one band the counts are those of the group itself.
 *
 * @param limits what a machine can do, by band
 * @param generating machines generating, by band and step
 * @param pumping machines pumping, by band and step
 * @param output MW, by band and step
 * @param pump pumping power of variable speed, MW, by band and step; null at fixed speed
 */
record GroupPower(
        MachineCounts counts,
        List<MachineLimits> limits,
        Var[][] generating,
        Var[][] pumping,
        Var[][] output,
        Var @Nullable [][] pump) {

    MachineGroup group() {
        return counts.group();
    }

    /** Power of all generating machines, MW. */
    Expr outputMw(int t) {
        return sum(output, t, limit -> 1);
    }

    /** Power of all pumping machines, MW. */
    Expr pumpMw(int t) {
        return pump == null ? sum(pumping, t, MachineLimits::pumpMw) : sum(pump, t, limit -> 1);
    }

    /** Most that the generating machines can give, MW. */
    Expr outputMostMw(int t) {
        return sum(generating, t, MachineLimits::generateMaxMw);
    }

    /** Most that the pumping machines can take, MW. */
    Expr pumpMostMw(int t) {
        return sum(pumping, t, MachineLimits::pumpMw);
    }

    /** Flow from the upper to the lower reservoir, m3/s. */
    Expr drawn(int t) {
        return sum(output, t, limit -> 1 / limit.generateRate());
    }

    /** Flow from the lower to the upper reservoir, m3/s. */
    Expr raised(int t) {
        return pump == null
                ? sum(pumping, t, limit -> limit.pumpMw() / limit.pumpRate())
                : sum(pump, t, limit -> 1 / limit.pumpRate());
    }

    /** The least of a limit over the bands. */
    double least(ToDoubleFunction<MachineLimits> limit) {
        return limits.stream().mapToDouble(limit).min().orElse(0);
    }

    private Expr sum(Var[][] vars, int t, ToDoubleFunction<MachineLimits> factor) {
        Expr sum = Expr.zero();
        for (int b = 0; b < vars.length; b++) {
            sum.plus(factor.applyAsDouble(limits.get(b)), vars[b][t]);
        }
        return sum;
    }
}
