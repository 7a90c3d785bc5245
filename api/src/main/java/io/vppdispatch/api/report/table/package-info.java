/** The parts of the page made of words and numbers. */
@NullMarked
package io.vppdispatch.api.report.table;

import org.jspecify.annotations.NullMarked;
