/** Pages for people, signed in by session; the first shows the plan of a day. */
@NullMarked
package io.vppdispatch.api.http.page;

import org.jspecify.annotations.NullMarked;
