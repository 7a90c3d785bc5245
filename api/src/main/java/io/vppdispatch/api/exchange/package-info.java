/** Files in which forecasts of a day come in and go out: CSV, XLSX and E-files. */
@NullMarked
package io.vppdispatch.api.exchange;

import org.jspecify.annotations.NullMarked;
