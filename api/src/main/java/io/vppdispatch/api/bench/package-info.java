/**
 * The benchmark: measured runs of planning against the textbook, each in a process of its own, and the ratios of their times. Options and
 * their errors are the command line's, made-up instances those of cases.
 */
@NullMarked
package io.vppdispatch.api.bench;

import org.jspecify.annotations.NullMarked;
