package io.vppdispatch.api.cli;

import io.vppdispatch.api.files.PlanFolder;
import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.cases.Case;
import io.vppdispatch.optimizer.DayAhead;
import io.vppdispatch.optimizer.Outcome;
import io.vppdispatch.optimizer.PinCosts;
import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.Relaxation;
import io.vppdispatch.optimizer.explain.PinCost;
import io.vppdispatch.optimizer.portfolio.Envelope;
import io.vppdispatch.optimizer.portfolio.EnvelopeSearch;
import io.vppdispatch.optimizer.solver.InfeasibleException;
import io.vppdispatch.optimizer.solver.SolverSettings;
import io.vppdispatch.optimizer.solver.Solvers;
import io.vppdispatch.optimizer.system.Portfolio;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine;

/** Solves a case, leaves its files and says how it went. */
final class SolveRun {

    private final SolveOptions options;
    private final PrintWriter out;
    private final Stop stop;
    private final Texts texts;
    private final boolean hasEnvelope;

    SolveRun(SolveOptions options, CommandLine line) {
        this(options, false, line);
    }

    SolveRun(SolveOptions options, boolean hasEnvelope, CommandLine line) {
        this.options = options;
        this.hasEnvelope = hasEnvelope;
        this.out = line.getOut();
        this.stop = Root.stopOf(line);
        this.texts = options.texts();
    }

    /** Plans a case, writes the plan and prints it. */
    int run(Case given) {
        Case subject = options.pinned(given);
        return start(subject, plan -> finish(subject, plan));
    }

    /** Plans a case and hands the plan on. */
    int run(Case given, Consumer<Plan> consumer) {
        return start(options.pinned(given), consumer);
    }

    private int start(Case subject, Consumer<Plan> consumer) {
        SolverSettings settings = options.settings();
        if (hasEnvelope && subject.problem().portfolios().isEmpty()) {
            throw new UsageException("--envelope needs a case with portfolios");
        }
        Path folder = options.out();
        if (folder != null) {
            PlanFolder.prepare(folder);
        }
        return options.isRelaxed() ? relax(subject, settings) : plan(subject, settings, consumer);
    }

    private int relax(Case subject, SolverSettings settings) {
        Relaxation relaxation;
        Path folder = options.out();
        if (folder != null) {
            PlanFolder.removeRelaxation(folder);
        }
        try {
            relaxation = DayAhead.relax(subject.problem(), settings);
        } catch (InfeasibleException e) {
            print(ConflictSummary.relaxed(texts), ResultJson.noRelaxation());
            return ExitCode.INFEASIBLE;
        }
        if (folder != null) {
            PlanFolder.write(relaxation, folder);
        }
        print(Summary.relaxation(relaxation), ResultJson.relaxation(relaxation));
        return ExitCode.OK;
    }

    private int plan(Case subject, SolverSettings settings, Consumer<Plan> consumer) {
        stop.solving();
        Outcome outcome;
        try (ProgressPrinter progress = ProgressPrinter.onStderr(settings.gap(), stop::isWanted)) {
            outcome = DayAhead.plan(subject.problem(), settings, progress);
        }
        if (outcome instanceof Plan plan) {
            consumer.accept(plan);
            return ExitCode.of(plan);
        }
        return finish(NoPlan.of(outcome, subject.problem(), texts));
    }

    private int finish(NoPlan end) {
        Path folder = options.out();
        if (folder != null) {
            end.write(folder);
        }
        print(end.text(), end.result().toString());
        return end.exitCode();
    }

    private void finish(Case subject, Plan plan) {
        Path folder = options.out();
        if (folder != null) {
            PlanFolder.write(plan, subject, folder);
            if (hasEnvelope) {
                writeEnvelopes(plan, subject, folder);
            }
        }
        List<PinCost> costs = options.hasPinCosts() ? pinCosts(plan) : List.of();
        String costLines = PinCostText.of(costs, plan.problem().horizon(), texts);
        print(Summary.plan(plan, folder) + costLines, ResultJson.plan(plan, costs));
    }

    /** Searches of their own, whose progress is not the plan's. */
    private List<PinCost> pinCosts(Plan plan) {
        Duration time = options.settings().timeLimit();
        try (ProgressPrinter progress = ProgressPrinter.onStderr(plan.settings().gap(), stop::isWanted)) {
            return PinCosts.of(plan, time, progress);
        }
    }

    private void writeEnvelopes(Plan plan, Case subject, Path folder) {
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
        PlanFolder.write(envelopes, plan, subject, folder);
    }

    private void print(String text, String json) {
        out.println(options.isJson() ? json : text);
    }
}
