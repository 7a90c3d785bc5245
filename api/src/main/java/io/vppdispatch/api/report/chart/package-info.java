/** The pictures of a report, in the language of its texts and with a font that knows Chinese. */
@NullMarked
package io.vppdispatch.api.report.chart;

import org.jspecify.annotations.NullMarked;
