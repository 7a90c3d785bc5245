/** How a report writes words, numbers and times: one language is one bundle. */
@NullMarked
package io.vppdispatch.api.report.text;

import org.jspecify.annotations.NullMarked;
