/** Runs over HTTP. */
@NullMarked
package io.vppdispatch.api.http.run;

import org.jspecify.annotations.NullMarked;
