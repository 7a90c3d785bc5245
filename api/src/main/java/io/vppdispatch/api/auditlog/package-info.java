/** The log of what was done, which shows when it was changed. */
@NullMarked
package io.vppdispatch.api.auditlog;

import org.jspecify.annotations.NullMarked;
