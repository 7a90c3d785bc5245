package io.vppdispatch.optimizer.tree;

import io.vppdispatch.optimizer.solver.WarmLp;
import java.util.Map;

/**
 * A part of the plans: those with some statuses held.
 *
 * @param bound no plan of it costs less
 * @param number in order of creation
 * @param held status by column
 * @param basis of its relaxation
 */
record Part(double bound, int number, Map<Integer, Integer> held, WarmLp.Basis basis) {}
