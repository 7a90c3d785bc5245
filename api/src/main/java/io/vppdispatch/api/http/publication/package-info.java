/** Published plans over HTTP. */
@NullMarked
package io.vppdispatch.api.http.publication;

import org.jspecify.annotations.NullMarked;
