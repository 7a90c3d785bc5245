/** Programs against the jar as a user starts it; each prints the figure it measures. */
package io.vppdispatch.api.end;
