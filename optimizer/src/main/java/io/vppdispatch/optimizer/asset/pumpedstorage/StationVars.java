package io.vppdispatch.optimizer.asset.pumpedstorage;

import io.vppdispatch.optimizer.lp.Var;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Variables of a station's dispatch.
 *
 * @param upper volume at the end of each step, 1000 m3
 * @param spill m3/s
 */
record StationVars(
        List<GroupPower> powers,
        HeadBands bands,
        Var[] upper,
        Var[] spill,
        @Nullable LowerVars lower,
        ReserveRows reserve) {}
