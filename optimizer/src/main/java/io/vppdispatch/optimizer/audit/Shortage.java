package io.vppdispatch.optimizer.audit;

/**
 * Something that could not be met and was paid for: not a violation.
 *
 * @param subject node or reserve product
 * @param step step counted from 0
 * @param powerMw missing or surplus power, MW
 */
public record Shortage(ShortageKind kind, String subject, int step, double powerMw) {}
