/**
 * Thermal units: commitment, start tiers with output paths, minimum times, ramps, reserve, fuel, deep
 * peak-shaving. {@code ThermalType} is the table of
 * contents; {@code CommitmentRows}, {@code LimitRows} and {@code FuelRows} each hold both formulations; {@code LadderRows} is deep peak-shaving.
 */
@NullMarked
package io.vppdispatch.optimizer.asset.thermal;

import org.jspecify.annotations.NullMarked;
