/** Who calls, and what each role may do. */
@NullMarked
package io.vppdispatch.api.security;

import org.jspecify.annotations.NullMarked;
