package io.vppdispatch.cases.json;

import io.vppdispatch.optimizer.data.Issues;
import io.vppdispatch.optimizer.problem.InvalidProblemException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads records without series from a tree, as {@link RecordJson} writes them; ranges are for whoever uses them to check. */
public final class RecordReader {

    private RecordReader() {}

    /**
     * The records of a list.
     *
     * @param key where the list stands in its file, for the place of an issue
     * @throws InvalidProblemException with everything that is missing, unknown or of another type
     */
    public static <R extends Record> List<R> list(JsonNode node, Class<R> type, String key) {
        Issues issues = new Issues().at(key).about(key);
        List<R> records = new ArrayList<>();
        if (!node.isArray()) {
            Scalars.wrong(node, "a list", issues);
        }
        Binder binder = new Binder(new SeriesBinder(null, new CsvTables(CaseFiles.none()), new Origins()));
        for (int i = 0; i < node.size(); i++) {
            R one = binder.record(node.get(i), type, issues.at(i));
            if (one != null) {
                records.add(one);
            }
        }
        if (!issues.toList().isEmpty()) {
            throw new InvalidProblemException(issues.toList());
        }
        return records;
    }
}
