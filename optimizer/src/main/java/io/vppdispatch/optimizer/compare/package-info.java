/**
 * Two plans side by side, from their figures alone; where the figures come from is not known here.
 */
@NullMarked
package io.vppdispatch.optimizer.compare;

import org.jspecify.annotations.NullMarked;
