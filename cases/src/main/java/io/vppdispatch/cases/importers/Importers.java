package io.vppdispatch.cases.importers;

import io.vppdispatch.cases.Case;
import io.vppdispatch.cases.json.CaseReader;
import io.vppdispatch.cases.json.JsonText;
import io.vppdispatch.cases.library.CaseInput;
import io.vppdispatch.optimizer.data.ProblemIssue;
import io.vppdispatch.optimizer.problem.InvalidProblemException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a case from any format that is known. */
public final class Importers {

    private Importers() {}

    /**
     * The format a file bears the marks of.
     *
     * @throws InvalidProblemException if it bears none
     */
    public static CaseFormat detect(CaseInput input) {
        return CaseFormat.of(input)
                .orElseThrow(() -> new InvalidProblemException(List.of(new ProblemIssue(
                        "",
                        "unknown_format",
                        "The format of " + input.name() + " is not recognised; known are "
                                + Stream.of(CaseFormat.values())
                                        .map(CaseFormat::id)
                                        .collect(Collectors.joining(", "))))));
    }

    /** The case in the format that is detected, with the prices of unmet balances that the file brings. */
    public static Case read(CaseInput input) {
        return read(input, detect(input), Balance.PRICED);
    }

    /** The case, or an exception with everything that is wrong with it or cannot be carried. */
    public static Case read(CaseInput input, CaseFormat format, Balance balance) {
        return read(input, format, balance, Gaps.REFUSED);
    }

    /** The case; of what cannot be carried, what changes no plan is noted in it, and the rest is treated as asked. */
    public static Case read(CaseInput input, CaseFormat format, Balance balance, Gaps gaps) {
        Assembly assembly = new Assembly(gaps);
        return switch (format) {
            case CASE -> CaseReader.read(input.json(), input.files());
            case PGLIB_UC -> new PglibImporter(assembly).read(json(input, assembly), input.name());
            case EGRET -> new EgretImporter(assembly, balance).read(json(input, assembly), input.name());
            case UCJL -> new UcjlImporter(assembly, balance).read(json(input, assembly), input.name());
            case MATPOWER -> new MatpowerImporter(assembly).read(input);
            case PYPSA -> new PypsaImporter(assembly).read(input);
        };
    }

    private static Source json(CaseInput input, Assembly assembly) {
        JsonText.Parsed parsed = JsonText.read(input.json());
        if (!parsed.issues().isEmpty()) {
            throw new InvalidProblemException(parsed.issues());
        }
        return new Source(parsed.tree(), assembly.issues(), assembly.notes());
    }
}
