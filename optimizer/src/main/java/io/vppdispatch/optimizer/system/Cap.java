package io.vppdispatch.optimizer.system;

import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;
import org.jspecify.annotations.Nullable;

/** Most of an account over the horizon, in its unit. */
@Doc("Most of an account over the horizon, in its unit.")
public record Cap(
        @Doc("Most that may be used.") @Range(max = 1e9) double limit,

        @Doc("Price of each unit above the limit, CNY; absent: the limit is hard.") @Range(max = 1e7) @Nullable
        Double excessCnyPerUnit) {}
