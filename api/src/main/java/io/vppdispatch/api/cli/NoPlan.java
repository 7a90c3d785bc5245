package io.vppdispatch.api.cli;

import io.vppdispatch.api.files.PlanFolder;
import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.optimizer.Infeasible;
import io.vppdispatch.optimizer.OutOfTime;
import io.vppdispatch.optimizer.Outcome;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/**
 * The end of a run without a plan.
 *
 * @param text what people read
 * @param result what programs read, as {@code --json} prints it
 * @param writer of the file that says so
 */
record NoPlan(String text, JsonNode result, BiConsumer<JsonNode, Path> writer, int exitCode) {

    /** Of an outcome that is no plan. */
    static NoPlan of(Outcome outcome, DispatchProblem problem, Texts texts) {
        if (outcome instanceof Infeasible infeasible) {
            return new NoPlan(
                    ConflictSummary.of(infeasible, problem, texts),
                    ResultJson.infeasible(infeasible, problem),
                    PlanFolder::writeInfeasible,
                    ExitCode.INFEASIBLE);
        }
        OutOfTime outOfTime = (OutOfTime) outcome;
        return new NoPlan(
                Summary.outOfTime(outOfTime),
                ResultJson.outOfTime(outOfTime),
                PlanFolder::writeOutOfTime,
                ExitCode.LIMIT);
    }

    /** Leaves its file in a folder, and nothing of an earlier plan. */
    void write(Path folder) {
        writer.accept(result, folder);
    }
}
