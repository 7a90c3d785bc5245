/**
 * Electric vehicles that charge while they are plugged in, and may feed back. Stationary stores are in the room {@code storage}.
 */
@NullMarked
package io.vppdispatch.optimizer.asset.evfleet;

import org.jspecify.annotations.NullMarked;
