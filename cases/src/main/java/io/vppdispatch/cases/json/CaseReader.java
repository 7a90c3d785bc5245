package io.vppdispatch.cases.json;

import io.vppdispatch.cases.Case;
import io.vppdispatch.optimizer.data.Issues;
import io.vppdispatch.optimizer.data.ProblemIssue;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.problem.InvalidProblemException;
import io.vppdispatch.optimizer.problem.ProblemCheck;
import io.vppdispatch.optimizer.time.Horizon;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a case: a valid one, or an exception with everything that is wrong with it at once. */
public final class CaseReader {

    private static final Shape HEADER = Shape.of(CaseHeader.class);
    private static final Shape PROBLEM = Shape.of(DispatchProblem.class);

    private final CaseFiles files;
    private final Origins origins = new Origins();
    private final Issues issues = new Issues().about("The case");

    private CaseReader(CaseFiles files) {
        this.files = files;
    }

    /** A case from the bytes of its JSON and the files beside it. */
    public static Case read(byte[] json, CaseFiles files) {
        JsonText.Parsed parsed = JsonText.read(json);
        return new CaseReader(files).read(parsed.tree(), parsed.issues());
    }

    /** True for a tree that says it is a case. */
    public static boolean isCase(JsonNode tree) {
        return tree.path("format").isString()
                && tree.path("format").stringValue().equals(CaseHeader.FORMAT);
    }

    private Case read(JsonNode tree, List<ProblemIssue> textIssues) {
        if (!(tree instanceof ObjectNode object)) {
            Scalars.wrong(tree, "an object", issues);
            throw new InvalidProblemException(issues.toList());
        }
        if (object.has("format") && !isCase(object)) {
            issues.at("format")
                    .add(
                            "format",
                            "format (" + Scalars.shown(object.get("format")) + ") must be " + CaseHeader.FORMAT
                                    + "; files of other programs are imported");
            throw new InvalidProblemException(issues.toList());
        }
        List<String> known = new ArrayList<>(HEADER.keys());
        known.addAll(PROBLEM.keys());
        Binder.refuseUnknown(object, known, issues);

        Binder binder = new Binder(new SeriesBinder(horizonOf(object), new CsvTables(files), origins));
        CaseHeader header = make(CaseHeader.class, binder.values(object, HEADER, issues));
        DispatchProblem problem = make(DispatchProblem.class, binder.values(object, PROBLEM, issues));
        if (header != null) {
            header.check(issues);
        }
        Set<ProblemIssue> all = new LinkedHashSet<>(textIssues);
        all.addAll(issues.toList());
        if (problem != null) {
            all.addAll(origins.inFile(ProblemCheck.issuesOf(problem)));
        }
        if (!all.isEmpty() || header == null || problem == null) {
            throw new InvalidProblemException(List.copyOf(all));
        }
        return new Case(header.name(), header.title(), header.description(), header.notCarried(), problem);
    }

    private <R extends Record> @Nullable R make(Class<R> type, List<@Nullable Object> values) {
        Object made = values.contains(Binder.FAILED) ? Binder.FAILED : Binder.construct(Shape.of(type), values, issues);
        return made == Binder.FAILED ? null : type.cast(made);
    }

    /** The horizon ahead of everything else, because series need it; its issues are found once more with the rest. */
    private @Nullable Horizon horizonOf(ObjectNode object) {
        Binder alone = new Binder(new SeriesBinder(null, new CsvTables(files), origins));
        JsonNode node = object.get("horizon");
        Object horizon = node == null ? null : alone.bind(node, DataType.of(Horizon.class), new Issues());
        return horizon instanceof Horizon found ? found : null;
    }
}
