/** Boilers that burn fuel for heat alone. */
@NullMarked
package io.vppdispatch.optimizer.asset.boiler;

import org.jspecify.annotations.NullMarked;
