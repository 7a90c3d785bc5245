/** What the service refuses, with codes that stay the same whatever the language of the message. */
@NullMarked
package io.vppdispatch.api.problem;

import org.jspecify.annotations.NullMarked;
