package io.vppdispatch.optimizer.audit;

import io.vppdispatch.optimizer.system.ShortageKind;
import io.vppdispatch.optimizer.time.Horizon;

/**
 * Something that could not be met and was paid for: not a violation.
 *
 * @param subject node, reserve product, line, section, portfolio or asset, with a slash before what of the asset
 * @param step step counted from 0
 * @param amount what is missing, or too much, in the unit of its kind
 */
public record Shortage(ShortageKind kind, String subject, int step, double amount) {

    /** What it adds to that of the day, in the unit of such sums. */
    public double sum(Horizon horizon) {
        return kind.measure().sum(amount, horizon.hours(step));
    }
}
