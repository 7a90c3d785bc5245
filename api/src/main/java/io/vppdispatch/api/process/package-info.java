/** Processes of this program beside this one: how they are started, their folders and their memory. What they do there is their starters'. */
@NullMarked
package io.vppdispatch.api.process;

import org.jspecify.annotations.NullMarked;
