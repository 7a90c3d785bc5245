/**
 * Files of other programs as cases: {@code Importers} is the way in. What the model cannot carry and the plan would depend on is
 * refused by name, all at once, or noted where that is asked for; what changes no plan is noted in the case.
 */
@NullMarked
package io.vppdispatch.cases.importers;

import org.jspecify.annotations.NullMarked;
