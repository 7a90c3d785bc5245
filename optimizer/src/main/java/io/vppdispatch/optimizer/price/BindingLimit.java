package io.vppdispatch.optimizer.price;

import org.jspecify.annotations.Nullable;

/**
 * A limit of flow that costs something at a step.
 *
 * @param subject line or section
 * @param contingency what is lost, null with all lines
 * @param step counted from 0
 * @param cnyPerMwh what one more MW of the limit over an hour would save, commitments held
 */
public record BindingLimit(String subject, @Nullable String contingency, int step, double cnyPerMwh) {}
