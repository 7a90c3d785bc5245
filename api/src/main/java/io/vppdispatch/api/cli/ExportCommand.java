package io.vppdispatch.api.cli;

import io.vppdispatch.api.exchange.ScheduleFile;
import io.vppdispatch.api.files.ScheduleCsv;
import io.vppdispatch.cases.Case;
import io.vppdispatch.optimizer.time.Horizon;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Hands a schedule to other programs, after the auditor has found nothing wrong with it. */
@Command(
        name = "export",
        description = "Write an audited schedule as CSV, XLSX or E-file for other programs.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ExportCommand implements Callable<Integer> {

    private static final String CSV = ".csv";
    private static final String XLSX = ".xlsx";
    private static final String EFILE = ".e";

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "CASE", description = "The case the schedule was made for.")
    private String name;

    @Parameters(
            index = "1",
            paramLabel = "PLAN",
            description = "A plan.json, a schedule.csv, or the folder it lies in.")
    private Path plan;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Ends with .csv, .xlsx or .e.")
    private Path out;

    @Mixin
    private FormatOption format;

    @Override
    public Integer call() throws IOException {
        String file = out.toString();
        if (!file.endsWith(CSV) && !file.endsWith(XLSX) && !file.endsWith(EFILE)) {
            throw new UsageException("--out (" + file + ") must end with " + CSV + ", " + XLSX + " or " + EFILE);
        }
        Case subject = format.read(name);
        PlanFile.Read read = PlanFile.read(subject.problem(), plan);
        if (!read.audit().isClean()) {
            Horizon horizon = subject.problem().horizon();
            spec.commandLine().getErr().println("Not written, because the audit found violations:");
            spec.commandLine().getErr().println(Summary.checked(read.audit(), horizon));
            return ExitCode.VIOLATIONS;
        }
        Files.write(out, content(subject, ScheduleCsv.text(read.problem(), read.schedule()), file));
        spec.commandLine().getOut().println("The schedule of " + subject.name() + " stands in " + file);
        return ExitCode.OK;
    }

    private byte[] content(Case subject, String csv, String file) {
        if (file.endsWith(XLSX)) {
            return ScheduleFile.xlsx(csv);
        } else if (file.endsWith(CSV)) {
            return csv.getBytes(StandardCharsets.UTF_8);
        }
        Horizon horizon = subject.problem().horizon();
        LocalDate date = LocalDate.ofInstant(horizon.start(), horizon.zone());
        return ScheduleFile.efile(csv, subject.name(), date, format.efileDialect());
    }
}
