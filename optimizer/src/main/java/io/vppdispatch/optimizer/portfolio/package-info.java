/**
 * What a virtual power plant did, member by member, and what more it could do.
 */
@NullMarked
package io.vppdispatch.optimizer.portfolio;

import org.jspecify.annotations.NullMarked;
