/** What every table needs: the clock of the database, and contents of any size by their hash. */
@NullMarked
package io.vppdispatch.api.store;

import org.jspecify.annotations.NullMarked;
