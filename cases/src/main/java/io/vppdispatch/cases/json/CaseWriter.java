package io.vppdispatch.cases.json;

import io.vppdispatch.cases.Case;
import tools.jackson.databind.node.ObjectNode;

/** Writes a case as one JSON object with all series inline, which {@link CaseReader} reads to an equal case. */
public final class CaseWriter {

    private CaseWriter() {}

    /** The case as a tree. */
    public static ObjectNode tree(Case data) {
        CaseHeader header = new CaseHeader(
                CaseHeader.FORMAT,
                CaseHeader.VERSION,
                data.name(),
                data.title(),
                data.description(),
                data.notCarried());
        ObjectNode object = RecordJson.CASES.write(header);
        object.setAll(RecordJson.CASES.write(data.problem()));
        return object;
    }

    /** The case as indented text. */
    public static String text(Case data) {
        return JsonText.pretty(tree(data));
    }
}
