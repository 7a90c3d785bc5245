package io.vppdispatch.api.day;

import io.vppdispatch.api.problem.FieldProblem;
import io.vppdispatch.api.problem.ProblemException;
import io.vppdispatch.api.store.Contents;
import io.vppdispatch.cases.Case;
import io.vppdispatch.cases.day.MarketDay;
import io.vppdispatch.cases.json.CaseFiles;
import io.vppdispatch.cases.json.CaseReader;
import io.vppdispatch.cases.json.CaseWriter;
import io.vppdispatch.optimizer.problem.InvalidProblemException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Cases as they were kept, so that a change of the library changes no day. */
final class DayCases {

    private static final int REMEMBERED = 8;

    private final CaseSource source;
    private final Contents contents;
    private final Map<String, Case> byHash = new LinkedHashMap<>();

    DayCases(CaseSource source, Contents contents) {
        this.source = source;
        this.contents = contents;
    }

    /** A case on a day. */
    Case on(String name, LocalDate date) {
        try {
            return MarketDay.of(source.read(name), date);
        } catch (InvalidProblemException e) {
            throw ProblemException.invalid(e.issues().stream()
                    .map(issue -> FieldProblem.said("/case", issue.message()))
                    .toList());
        }
    }

    /** Keeps a case and returns its hash. */
    String keep(Case data) {
        return contents.put(CaseWriter.text(data).getBytes(StandardCharsets.UTF_8));
    }

    /** The case of a day. */
    synchronized Case of(Day day) {
        Case known = byHash.get(day.caseSha256());
        if (known != null) {
            return known;
        }
        Case read = CaseReader.read(contents.get(day.caseSha256()), CaseFiles.none());
        if (byHash.size() == REMEMBERED) {
            byHash.remove(byHash.keySet().iterator().next());
        }
        byHash.put(day.caseSha256(), read);
        return read;
    }
}
