/**
 * Instances of benchmarks, made up from a seed: case files as a user would write them, read as any case is. Running and timing them is
 * the command line's.
 */
@NullMarked
package io.vppdispatch.cases.bench;

import org.jspecify.annotations.NullMarked;
