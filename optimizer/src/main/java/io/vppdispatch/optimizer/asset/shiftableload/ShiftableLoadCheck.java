package io.vppdispatch.optimizer.asset.shiftableload;

import io.vppdispatch.optimizer.asset.Steps;
import io.vppdispatch.optimizer.asset.Window;
import io.vppdispatch.optimizer.data.Issues;
import io.vppdispatch.optimizer.time.Horizon;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/** Rules across the components of a shiftable load. */
final class ShiftableLoadCheck {

    /** What rounding, and a solver's last digit in a carried state, may add. */
    private static final double LAST_DIGIT = 1e-6;

    private static final String POWER = "power";

    private final ShiftableLoad load;
    private final Horizon horizon;
    private final Issues issues;

    ShiftableLoadCheck(ShiftableLoad load, Horizon horizon, Issues issues) {
        this.load = load;
        this.horizon = horizon;
        this.issues = issues;
    }

    void run() {
        Set<String> seen = new HashSet<>();
        for (int j = 0; j < load.jobs().size(); j++) {
            Job job = load.jobs().get(j);
            Issues at = issues.at("jobs").at(j);
            at.at("id").require(seen.add(job.id()), "duplicate_id", "the job " + job.id() + " is named twice");
            at.at("id")
                    .require(
                            job.id().matches("[\\p{L}\\p{N}_.-]+"),
                            "id",
                            "id (" + job.id() + ") must be letters, digits, '_', '-' and '.' only");
            at.at("id").require(!job.id().equals(POWER), "id", "id (power) is taken by the column of the whole site");
            checkLimits(job, at);
            if (job.preemptible()) {
                checkPausing(job, at);
            } else {
                checkRun(job, at);
            }
        }
    }

    private void checkLimits(Job job, Issues at) {
        at.at("latest_finish")
                .require(
                        job.earliestStart().isBefore(job.latestFinish()),
                        "range",
                        "latest_finish (" + horizon.text(job.latestFinish()) + ") must be after earliest_start ("
                                + horizon.text(job.earliestStart()) + ")");
        at.at("min_mw")
                .require(
                        job.minMw() <= job.maxMw(),
                        "range",
                        "min_mw (" + job.minMw() + ") must be between 0 and max_mw (" + job.maxMw() + ")");
        Double price = job.unmetCnyPerMwh();
        at.at("unmet_cny_per_mwh")
                .require(
                        price == null || price > 0,
                        "range",
                        "unmet_cny_per_mwh (" + price + ") must be above 0; leave it out where the job must be done");
    }

    private void checkPausing(Job job, Issues at) {
        at.at("started_at")
                .require(
                        job.startedAt() == null,
                        "range",
                        "started_at has no effect on a job that may pause: give the energy it still takes");
        checkLeast(job, at);
        double hours = job.window(horizon).hoursAhead();
        at.at("energy_mwh")
                .require(
                        job.unmetCnyPerMwh() != null
                                || hours == 0
                                || job.energyMwh() <= job.maxMw() * hours + LAST_DIGIT,
                        "range",
                        "energy_mwh (" + job.energyMwh() + ") must be at most what max_mw does in its window ("
                                + job.maxMw() * hours + "), or undone work needs a price in unmet_cny_per_mwh");
    }

    /** Work that must be done must not be less than its least power does in the shortest step that is open to it. */
    private void checkLeast(Job job, Issues at) {
        Window window = job.window(horizon);
        double shortest = IntStream.rangeClosed(window.first(), window.last())
                .mapToDouble(window::hours)
                .min()
                .orElse(0);
        double least = job.minMw() * shortest;
        boolean isPossible = job.energyMwh() == 0 || job.energyMwh() >= least - LAST_DIGIT;
        at.at("energy_mwh")
                .require(
                        isPossible || job.unmetCnyPerMwh() != null || job.minMw() > job.maxMw(),
                        "range",
                        "energy_mwh (" + job.energyMwh() + ") must be 0 or at least what min_mw does in a step ("
                                + least + "), or undone work needs a price in unmet_cny_per_mwh");
    }

    private void checkRun(Job job, Issues at) {
        at.at("min_mw")
                .require(
                        job.minMw() == 0,
                        "range",
                        "min_mw (" + job.minMw() + ") must be 0 for a job that runs at max_mw throughout");
        at.at("max_mw")
                .require(
                        job.maxMw() > 0 || job.energyMwh() == 0,
                        "range",
                        "max_mw (" + job.maxMw() + ") must be above 0 for a job that runs at it throughout");
        Instant started = job.startedAt();
        if (started == null) {
            checkStarts(job, at);
            return;
        }
        at.at("started_at")
                .require(
                        !started.isBefore(job.earliestStart()) && started.isBefore(horizon.start()),
                        "range",
                        "started_at (" + horizon.text(started) + ") must be from earliest_start ("
                                + horizon.text(job.earliestStart()) + ") to before the horizon ("
                                + horizon.text(horizon.start()) + ")");
        at.at("started_at")
                .require(
                        Steps.atLeast(Window.hoursBetween(started, job.latestFinish()), job.runHours()),
                        "range",
                        "started_at (" + horizon.text(started) + ") is too late to be over by latest_finish ("
                                + horizon.text(job.latestFinish()) + ")");
    }

    /** A job whose window is open must have a step to begin with, now or after the horizon. */
    private void checkStarts(Job job, Issues at) {
        RunTimes times = new RunTimes(job, horizon);
        at.at("latest_finish")
                .require(
                        job.maxMw() == 0
                                || !JobRows.isOpen(job, horizon)
                                || times.mayWait()
                                || times.starts().length > 0,
                        "range",
                        "latest_finish (" + horizon.text(job.latestFinish()) + ") must leave a run of " + job.runHours()
                                + " h from the begin of some step on");
    }
}
