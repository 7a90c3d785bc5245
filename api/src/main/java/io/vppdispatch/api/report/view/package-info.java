/** What a report shows of a plan: power by layer, figures by plant and product. No markup, no pictures. */
@NullMarked
package io.vppdispatch.api.report.view;

import org.jspecify.annotations.NullMarked;
