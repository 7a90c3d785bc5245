package io.vppdispatch.optimizer.asset;

import io.vppdispatch.optimizer.system.Tag;
import java.util.Locale;

/**
 * A rule that a schedule breaks.
 *
 * @param tag the rule
 * @param subject asset, node or product that breaks it
 * @param step step counted from 0, or -1 for the whole day
 * @param amount by how much, in {@code unit}
 */
public record Violation(Tag tag, String subject, int step, double amount, String unit, String message) {

    @Override
    public String toString() {
        return tag.code() + " " + subject + (step < 0 ? " day" : " step " + (step + 1)) + ": " + message
                + String.format(Locale.ROOT, " (by %.6g %s", amount, unit).stripTrailing() + ")";
    }
}
