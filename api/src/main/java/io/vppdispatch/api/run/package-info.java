/** Runs: solves of a day's snapshot, queued, followed, cancelled and made again. */
@NullMarked
package io.vppdispatch.api.run;

import org.jspecify.annotations.NullMarked;
