/** Market days and their forecasts over HTTP. */
@NullMarked
package io.vppdispatch.api.http.day;

import org.jspecify.annotations.NullMarked;
