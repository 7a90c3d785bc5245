/**
 * Objectives solved one after another, each holding what the ones before it reached.
 */
@NullMarked
package io.vppdispatch.optimizer.stages;

import org.jspecify.annotations.NullMarked;
