/** Tanks and other stores of heat. */
@NullMarked
package io.vppdispatch.optimizer.asset.heatstorage;

import org.jspecify.annotations.NullMarked;
