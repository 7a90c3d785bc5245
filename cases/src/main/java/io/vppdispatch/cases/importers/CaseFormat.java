package io.vppdispatch.cases.importers;

import io.vppdispatch.cases.json.CaseReader;
import io.vppdispatch.cases.json.JsonText;
import io.vppdispatch.cases.library.CaseInput;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The formats a case can be read from. */
public enum CaseFormat {
    CASE("case"),
    PGLIB_UC("pglib-uc"),
    EGRET("egret"),
    UCJL("ucjl"),
    MATPOWER("matpower"),
    PYPSA("pypsa");

    /** Keys of a case that lacks the mark, which its issues then say. */
    private static final List<String> CASE_KEYS = List.of("format", "horizon", "assets", "nodes");

    private final String id;

    CaseFormat(String id) {
        this.id = id;
    }

    /** Name on the command line. */
    public String id() {
        return id;
    }

    /** The format whose marks a file bears, or nothing; what is no object is read as a case, whose issue then says so. */
    static Optional<CaseFormat> of(CaseInput input) {
        if (PypsaFolder.isOne(input)) {
            return Optional.of(PYPSA);
        }
        return MatpowerText.isOne(input)
                ? Optional.of(MATPOWER)
                : of(JsonText.read(input.json()).tree());
    }

    private static Optional<CaseFormat> of(JsonNode tree) {
        if (CaseReader.isCase(tree)) {
            return Optional.of(CASE);
        }
        if (tree.has("thermal_generators") && tree.has("time_periods")) {
            return Optional.of(PGLIB_UC);
        }
        if (tree.has("elements") && tree.has("system")) {
            return Optional.of(EGRET);
        }
        if (tree.has("Parameters") && tree.has("Buses")) {
            return Optional.of(UCJL);
        }
        return !tree.isObject() || CASE_KEYS.stream().anyMatch(tree::has) ? Optional.of(CASE) : Optional.empty();
    }
}
