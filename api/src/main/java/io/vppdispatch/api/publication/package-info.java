/** Published plans: audited again, immutable, in revisions. */
@NullMarked
package io.vppdispatch.api.publication;

import org.jspecify.annotations.NullMarked;
