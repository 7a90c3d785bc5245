/**
 * What operators have decided: its rules and rows. Its checks are in {@code problem}, its audit in {@code audit}.
 */
@NullMarked
package io.vppdispatch.optimizer.pin;

import org.jspecify.annotations.NullMarked;
