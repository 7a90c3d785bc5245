/** Cooling or heating of buildings by electricity, which their thermal mass lets move in time within a comfort band. */
@NullMarked
package io.vppdispatch.optimizer.asset.hvac;

import org.jspecify.annotations.NullMarked;
