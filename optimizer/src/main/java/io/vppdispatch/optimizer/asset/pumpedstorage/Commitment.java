package io.vppdispatch.optimizer.asset.pumpedstorage;

import io.vppdispatch.optimizer.lp.Var;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a station decides once.
 *
 * @param mode 1 per step where the station may generate, 0 where it may pump; null where it may do both at once
 */
record Commitment(List<MachineCounts> counts, Var @Nullable [] mode) {}
