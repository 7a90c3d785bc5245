/**
 * A plan as pages with pictures, one page per language. What an asset shows comes from its type alone; what is said stands in the
 * bundles. Words are in {@code text}, figures in {@code view}, pictures in {@code chart}, tables in {@code table}.
 */
@NullMarked
package io.vppdispatch.api.report;

import org.jspecify.annotations.NullMarked;
