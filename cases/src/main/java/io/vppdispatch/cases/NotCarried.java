package io.vppdispatch.cases;

import io.vppdispatch.optimizer.data.Default;
import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;

/** Something of a foreign file that its case does not hold. */
@Doc("Something of a foreign file that its case does not hold.")
public record NotCarried(
        @Doc("The key or element of the foreign file.") String what,

        @Doc("Where it stands in that file, the first place of several.")
        String where,

        @Doc("In how many places it stands.") @Range(min = 1, max = 1e9) @Default("1")
        int places,

        @Doc("Why the case does without it.") String why) {

    /** For people: {@code /Generators/g1/Fuel: Fuel is left out: it is a label}. */
    public String text() {
        String more = places > 1 ? " and " + (places - 1) + " more" : "";
        return where + more + ": " + what + " is left out: " + why;
    }
}
