/** Work that must be done within a window of time, such as the jobs of a data centre. */
@NullMarked
package io.vppdispatch.optimizer.asset.shiftableload;

import org.jspecify.annotations.NullMarked;
