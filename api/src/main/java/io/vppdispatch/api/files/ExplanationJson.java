package io.vppdispatch.api.files;

import io.vppdispatch.cases.json.RecordJson;
import io.vppdispatch.optimizer.Explanation;
import tools.jackson.databind.node.ObjectNode;

/** explanation.json, and what the command line prints of it. */
public final class ExplanationJson {

    private ExplanationJson() {}

    public static ObjectNode of(Explanation explanation) {
        return RecordJson.RESULTS.write(explanation);
    }
}
