package io.vppdispatch.api.day;

import io.vppdispatch.cases.Case;
import java.util.List;

/** Where the cases of days come from. */
public interface CaseSource {

    /**
     * A case by its name.
     *
     * @throws io.vppdispatch.optimizer.problem.InvalidProblemException if there is none of this name, or it is no valid case
     */
    Case read(String name);

    /** Names of all there are. */
    List<String> names();
}
