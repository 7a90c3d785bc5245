/** A pattern day of a case moved to a market day. */
@NullMarked
package io.vppdispatch.cases.day;

import org.jspecify.annotations.NullMarked;
