package io.vppdispatch.api.cli;

import io.vppdispatch.api.exchange.EFileDialect;
import io.vppdispatch.cases.Case;
import io.vppdispatch.cases.importers.Balance;
import io.vppdispatch.cases.importers.CaseFormat;
import io.vppdispatch.cases.importers.Gaps;
import io.vppdispatch.cases.importers.Importers;
import io.vppdispatch.cases.library.CaseInput;
import io.vppdispatch.cases.library.CaseLibrary;
import io.vppdispatch.optimizer.data.Hints;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** In which format a file is read. */
final class FormatOption {

    private static final String AUTO = "auto";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--format",
            description = "One of auto, case, pglib-uc, egret, ucjl, matpower, pypsa (default: ${DEFAULT-VALUE}).",
            defaultValue = AUTO)
    private String format = AUTO;

    @Option(
            names = "--lenient",
            description = "Leave out what the case cannot hold and say so, instead of refusing the file.")
    private boolean lenient;

    @Mixin
    private DayOption day;

    /** What is agreed on E-files. */
    EFileDialect efileDialect() {
        return day.efileDialect();
    }

    /** The case a file holds; what it does not hold of the file goes to stderr. */
    Case read(String file) {
        List<String> known = new ArrayList<>(List.of(AUTO));
        Stream.of(CaseFormat.values()).map(CaseFormat::id).forEach(known::add);
        if (!known.contains(format)) {
            throw new UsageException("--format (" + format + ") must be one of " + known + Hints.maybe(format, known));
        }
        CaseInput input = CaseLibrary.find(file, System.in);
        CaseFormat chosen = Stream.of(CaseFormat.values())
                .filter(each -> each.id().equals(format))
                .findFirst()
                .orElseGet(() -> Importers.detect(input));
        Case read = Importers.read(input, chosen, Balance.PRICED, lenient ? Gaps.NOTED : Gaps.REFUSED);
        read.notCarried().forEach(note -> spec.commandLine().getErr().println("note: " + note.text()));
        return day.on(read);
    }
}
