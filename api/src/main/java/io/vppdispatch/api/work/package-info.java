/**
 * Work of the service away from its requests: a solve runs in a JVM of its own, which can neither outlive its limits nor take the
 * service with it. What the child does stands in the command solve-child; how JVMs are started, in process.
 */
@NullMarked
package io.vppdispatch.api.work;

import org.jspecify.annotations.NullMarked;
