/** Puts the service together: settings, beans, security, start. */
@NullMarked
package io.vppdispatch.api.service;

import org.jspecify.annotations.NullMarked;
