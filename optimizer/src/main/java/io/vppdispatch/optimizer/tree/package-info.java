/** A search over the on and off of few machines, on relaxations kept warm and raised by cuts. */
@NullMarked
package io.vppdispatch.optimizer.tree;

import org.jspecify.annotations.NullMarked;
