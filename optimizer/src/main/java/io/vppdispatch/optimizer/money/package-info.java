/**
 * Who earns and who pays: resource costs beside payments, in both market regimes.
 */
@NullMarked
package io.vppdispatch.optimizer.money;

import org.jspecify.annotations.NullMarked;
