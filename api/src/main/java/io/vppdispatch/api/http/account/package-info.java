/** Accounts, kept by administrators, and who one is. */
@NullMarked
package io.vppdispatch.api.http.account;

import org.jspecify.annotations.NullMarked;
