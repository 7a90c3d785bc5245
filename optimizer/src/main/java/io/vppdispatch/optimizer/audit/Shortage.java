package io.vppdispatch.optimizer.audit;

/**
 * Something that could not be met and was paid for: not a violation.
 *
 * @param subject node, reserve product, line or section
 * @param step step counted from 0
 * @param powerMw missing or surplus power, or flow above a limit, MW
 */
public record Shortage(ShortageKind kind, String subject, int step, double powerMw) {}
