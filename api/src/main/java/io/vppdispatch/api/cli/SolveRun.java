package io.vppdispatch.api.cli;

import io.vppdispatch.api.files.PlanFolder;
import io.vppdispatch.cases.Case;
import io.vppdispatch.optimizer.DayAhead;
import io.vppdispatch.optimizer.Infeasible;
import io.vppdispatch.optimizer.OutOfTime;
import io.vppdispatch.optimizer.Outcome;
import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.Relaxation;
import io.vppdispatch.optimizer.portfolio.Envelope;
import io.vppdispatch.optimizer.portfolio.EnvelopeSearch;
import io.vppdispatch.optimizer.solver.InfeasibleException;
import io.vppdispatch.optimizer.solver.SolverSettings;
import io.vppdispatch.optimizer.solver.Solvers;
import io.vppdispatch.optimizer.system.Portfolio;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** Solves a case, leaves its files and says how it went. */
final class SolveRun {

    private final SolveOptions options;
    private final PrintWriter out;
    private final Stop stop;
    private final boolean hasEnvelope;

    SolveRun(SolveOptions options, CommandLine line) {
        this(options, false, line);
    }

    SolveRun(SolveOptions options, boolean hasEnvelope, CommandLine line) {
        this.options = options;
        this.hasEnvelope = hasEnvelope;
        this.out = line.getOut();
        this.stop = Root.stopOf(line);
    }

    int run(Case subject) {
        SolverSettings settings = options.settings();
        if (hasEnvelope && subject.problem().portfolios().isEmpty()) {
            throw new UsageException("--envelope needs a case with portfolios");
        }
        Path folder = options.out();
        if (folder != null) {
            PlanFolder.prepare(folder);
        }
        return options.isRelaxed() ? relax(subject, settings) : plan(subject, settings);
    }

    private int relax(Case subject, SolverSettings settings) {
        Relaxation relaxation;
        try {
            relaxation = DayAhead.relax(subject.problem(), settings);
        } catch (InfeasibleException e) {
            print(Summary.noRelaxation(), ResultJson.noRelaxation());
            return ExitCode.INFEASIBLE;
        }
        Path folder = options.out();
        if (folder != null) {
            PlanFolder.write(relaxation, folder);
        }
        print(Summary.relaxation(relaxation), ResultJson.relaxation(relaxation));
        return ExitCode.OK;
    }

    private int plan(Case subject, SolverSettings settings) {
        stop.solving();
        Outcome outcome;
        try (ProgressPrinter progress = ProgressPrinter.onStderr(settings.gap(), stop::isWanted)) {
            outcome = DayAhead.plan(subject.problem(), settings, progress);
        }
        if (outcome instanceof Plan plan) {
            return finish(subject, plan);
        }
        if (outcome instanceof Infeasible infeasible) {
            print(
                    Summary.infeasible(infeasible, subject.problem()),
                    ResultJson.infeasible(infeasible, subject.problem()));
            return ExitCode.INFEASIBLE;
        }
        OutOfTime outOfTime = (OutOfTime) outcome;
        print(Summary.outOfTime(outOfTime), ResultJson.outOfTime(outOfTime));
        return ExitCode.LIMIT;
    }

    private int finish(Case subject, Plan plan) {
        Path folder = options.out();
        if (folder != null) {
            PlanFolder.write(plan, subject, folder);
            if (hasEnvelope) {
                writeEnvelopes(plan, folder);
            }
        }
        print(Summary.plan(plan, folder), ResultJson.plan(plan));
        return plan.audit().isClean() ? ExitCode.OK : ExitCode.VIOLATIONS;
    }

    private void writeEnvelopes(Plan plan, Path folder) {
        List<Envelope> envelopes = new ArrayList<>();
        for (Portfolio portfolio : plan.problem().portfolios()) {
            envelopes.add(EnvelopeSearch.of(
                    plan.problem(),
                    plan.schedule(),
                    portfolio,
                    EnvelopeSearch.MINUTES,
                    Solvers.named(Solvers.HIGHS),
                    stop::isWanted));
        }
        PlanFolder.write(envelopes, plan.problem().horizon(), folder);
    }

    private void print(String text, String json) {
        out.println(options.isJson() ? json : text);
    }
}
