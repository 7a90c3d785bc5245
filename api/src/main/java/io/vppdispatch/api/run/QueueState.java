package io.vppdispatch.api.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What waits.
 *
 * @param depth runs that were asked for and have not begun
 * @param oldest when the first of them was asked for; null if none waits
 */
public record QueueState(int depth, @Nullable Instant oldest) {}
