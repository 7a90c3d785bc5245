/** Problems as {@code application/problem+json} (RFC 9457), in Chinese or English. */
@NullMarked
package io.vppdispatch.api.http.problem;

import org.jspecify.annotations.NullMarked;
