/** The audit log over HTTP, for auditors. */
@NullMarked
package io.vppdispatch.api.http.auditlog;

import org.jspecify.annotations.NullMarked;
