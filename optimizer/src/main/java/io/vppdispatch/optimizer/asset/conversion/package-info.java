/** Machines that take power at one node and give it, more or less, at another: electric boilers, heat pumps, HVDC, turbines. */
@NullMarked
package io.vppdispatch.optimizer.asset.conversion;

import org.jspecify.annotations.NullMarked;
