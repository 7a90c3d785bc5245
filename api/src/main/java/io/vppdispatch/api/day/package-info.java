/** Market days: their gates, the forecasts sent for them, and what their runs plan on. */
@NullMarked
package io.vppdispatch.api.day;

import org.jspecify.annotations.NullMarked;
