package io.vppdispatch.api.run;

import io.vppdispatch.api.problem.FieldProblem;
import io.vppdispatch.api.problem.ProblemException;
import io.vppdispatch.cases.json.CaseFiles;
import io.vppdispatch.cases.json.CaseReader;
import io.vppdispatch.optimizer.problem.InvalidProblemException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A case with what operators decided beside it, in the words of a case. */
final class PinnedCase {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String PINS = "pins";

    private PinnedCase() {}

    /**
     * Adds pins to those of a case.
     *
     * @param pins a list as in a case
     * @throws ProblemException 422 with everything that is wrong with them
     */
    static byte[] of(byte[] caseJson, ArrayNode pins) {
        if (pins.isEmpty()) {
            return caseJson;
        }
        ObjectNode tree = (ObjectNode) MAPPER.readTree(caseJson);
        JsonNode own = tree.path(PINS);
        ArrayNode all = MAPPER.createArrayNode();
        own.forEach(all::add);
        pins.forEach(all::add);
        tree.set(PINS, all);
        byte[] pinned = tree.toString().getBytes(StandardCharsets.UTF_8);
        try {
            CaseReader.read(pinned, CaseFiles.none());
        } catch (InvalidProblemException e) {
            throw ProblemException.invalid(e.issues().stream()
                    .map(issue -> FieldProblem.said(pointer(issue.path(), own.size()), issue.message()))
                    .toList());
        }
        return pinned;
    }

    /** The pins of the case stand before those of the request. */
    private static String pointer(String path, int own) {
        if (!path.matches("/pins/\\d{1,6}(/.*)?")) {
            return path;
        }
        String[] parts = path.split("/", 4);
        int index = Integer.parseInt(parts[2]) - own;
        return "/pins/" + index + (parts.length > 3 ? "/" + parts[3] : "");
    }
}
