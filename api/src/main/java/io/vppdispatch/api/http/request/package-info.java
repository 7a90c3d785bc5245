/** What all resources have in common: versions, pages of lists, limits, repeated requests. */
@NullMarked
package io.vppdispatch.api.http.request;

import org.jspecify.annotations.NullMarked;
