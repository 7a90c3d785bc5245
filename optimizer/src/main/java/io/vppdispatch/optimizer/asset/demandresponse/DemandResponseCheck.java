package io.vppdispatch.optimizer.asset.demandresponse;

import io.vppdispatch.optimizer.asset.Steps;
import io.vppdispatch.optimizer.data.Issues;
import io.vppdispatch.optimizer.time.Horizon;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules across the components of a block offer. */
final class DemandResponseCheck {

    private final DemandResponse block;
    private final Horizon horizon;
    private final Issues issues;

    DemandResponseCheck(DemandResponse block, Horizon horizon, Issues issues) {
        this.block = block;
        this.horizon = horizon;
        this.issues = issues;
    }

    void check() {
        checkLadder();
        checkMinimumAward();
        checkDurations();
        if (checkWindowOrder() && checkWindowHasStep()) {
            checkWindowFits();
        }
        checkCallsUsed();
        checkCallInProgress();
        checkReboundDue();
    }

    private void checkLadder() {
        List<LadderStep> ladder = block.ladder();
        issues.at("ladder").require(!ladder.isEmpty(), "empty", "ladder must have at least one step");
        for (int k = 1; k < ladder.size(); k++) {
            double before = ladder.get(k - 1).priceCnyPerMwh();
            double price = ladder.get(k).priceCnyPerMwh();
            issues.at("ladder")
                    .at(k)
                    .at("price_cny_per_mwh")
                    .require(
                            price >= before,
                            "order",
                            "price_cny_per_mwh (" + price + ") of ladder[" + k + "] must be at least the " + before
                                    + " of the step before it");
        }
        issues.at("min_power_mw")
                .require(
                        block.minPowerMw() <= block.ladderMw(),
                        "range",
                        "min_power_mw (" + block.minPowerMw() + ") must be between 0 and the whole ladder ("
                                + block.ladderMw() + " MW)");
    }

    private void checkMinimumAward() {
        Double least = block.minimumAwardMw();
        issues.at("minimum_award_mw")
                .require(
                        least == null || least <= block.ladderMw(),
                        "range",
                        "minimum_award_mw (" + least + ") must be between 0 and the whole ladder (" + block.ladderMw()
                                + " MW)");
        issues.at("min_power_mw")
                .require(
                        least == null || block.minPowerMw() == 0,
                        "no_effect",
                        "min_power_mw (" + block.minPowerMw() + ") has no effect beside minimum_award_mw (" + least
                                + "), which every call keeps; leave one of them out");
        Double made = block.initial().awardMw();
        Issues at = issues.at("initial").at("award_mw");
        if (least == null) {
            at.require(made == null, "no_effect", "award_mw (" + made + ") has no effect without minimum_award_mw");
        } else if (least <= block.ladderMw()) {
            at.require(
                    made == null || (made >= least && made <= block.ladderMw()),
                    "range",
                    "award_mw (" + made + ") must be between minimum_award_mw (" + least + ") and the whole ladder ("
                            + block.ladderMw() + " MW)");
            at.require(
                    made != null || !block.initial().called(),
                    "missing",
                    "award_mw is missing, the figure of the call in progress");
        }
    }

    private void checkDurations() {
        Double most = block.maxDurationHours();
        issues.at("max_duration_hours")
                .require(
                        most == null || most >= block.minDurationHours(),
                        "range",
                        "max_duration_hours (" + most + ") must be at least min_duration_hours ("
                                + block.minDurationHours() + ")");
    }

    private boolean checkWindowOrder() {
        Instant earliest = block.earliest();
        Instant latest = block.latest();
        boolean isOrdered = earliest == null || latest == null || earliest.isBefore(latest);
        issues.at("latest")
                .require(
                        isOrdered,
                        "window",
                        "latest (" + text(latest) + ") must be after earliest (" + text(earliest) + ")");
        return isOrdered;
    }

    /**
     * A block that has to finish what began before the horizon may be at the end of its window, or past it, and so may one that an
     * earlier horizon was planned with. In any other case file an offer outside the horizon is a wrong date.
     */
    private boolean isCarried() {
        DemandResponseInitial initial = block.initial();
        return initial.carried() || initial.called() || !initial.reboundDue().isEmpty();
    }

    private boolean checkWindowHasStep() {
        CallTimes times = new CallTimes(block, horizon);
        boolean hasStep = isCarried();
        for (int t = 0; t < horizon.steps(); t++) {
            hasStep |= times.isInWindow(t);
        }
        issues.at(block.earliest() == null ? "latest" : "earliest")
                .require(
                        hasStep,
                        "window",
                        "the window from " + (block.earliest() == null ? "the start" : text(block.earliest())) + " to "
                                + (block.latest() == null ? "the end" : text(block.latest()))
                                + " must hold at least one whole step of the horizon (" + text(horizon.start()) + " to "
                                + text(horizon.endOf(horizon.steps() - 1)) + ")");
        return hasStep;
    }

    private void checkWindowFits() {
        if (block.latest() == null) {
            return;
        }
        Instant from = block.earliest() == null ? horizon.start() : block.earliest();
        double hours = CallTimes.hoursBetween(from, block.latest());
        boolean isRest = block.earliest() == null && isCarried();
        issues.at("min_duration_hours")
                .require(
                        isRest || Steps.atLeast(hours, block.minDurationHours()),
                        "range",
                        "min_duration_hours (" + block.minDurationHours() + ") must be between 0 and the " + hours
                                + " hours from " + text(from) + " to " + text(block.latest()));
    }

    private void checkCallsUsed() {
        int used = block.initial().callsUsed();
        Integer most = block.maxCalls();
        Issues at = issues.at("initial").at("calls_used");
        at.require(
                most == null || used <= most,
                "range",
                "calls_used (" + used + ") must be between 0 and max_calls (" + most + ")");
        at.require(
                !block.initial().called() || used >= 1,
                "range",
                "calls_used (" + used + ") must be at least 1 while a call is in progress");
    }

    /** The call in progress may have to go on, by whole steps, until its minimum is over. */
    private void checkCallInProgress() {
        if (!block.initial().called()) {
            return;
        }
        requireMinimumBeforeLatest();
        Double most = block.maxDurationHours();
        CallTimes times = new CallTimes(block, horizon);
        double hours = block.initial().hours();
        for (int t = 0; t < horizon.steps() && times.mustBeCalled(t); t++) {
            hours += horizon.hours(t);
        }
        issues.at("initial")
                .at("hours")
                .require(
                        most == null || Steps.atLeast(most, hours),
                        "range",
                        "the call in progress for " + block.initial().hours() + " hours would last " + hours
                                + " hours by the end of the step in which min_duration_hours ("
                                + block.minDurationHours() + ") is over; it must be at most max_duration_hours (" + most
                                + ")");
    }

    private String text(@Nullable Instant instant) {
        return instant == null ? "none" : horizon.text(instant);
    }

    private void requireMinimumBeforeLatest() {
        Instant latest = block.latest();
        double leftHours = block.minDurationHours() - block.initial().hours();
        boolean isOver = Steps.atLeast(0, leftHours);
        issues.at("latest")
                .require(
                        latest == null
                                || isOver
                                || Steps.atLeast(CallTimes.hoursBetween(horizon.start(), latest), leftHours),
                        "window",
                        "latest (" + text(latest) + ") must be at least the " + leftHours + " hours after "
                                + text(horizon.start())
                                + " that the call in progress needs to last min_duration_hours ("
                                + block.minDurationHours() + ")");
    }

    private void checkReboundDue() {
        List<ReboundDue> due = block.initial().reboundDue();
        for (int i = 0; i < due.size(); i++) {
            double start = due.get(i).startHours();
            double end = due.get(i).endHours();
            issues.at("initial")
                    .at("rebound_due")
                    .at(i)
                    .at("end_hours")
                    .require(
                            end > start,
                            "range",
                            "end_hours (" + end + ") of rebound_due[" + i + "] must be above start_hours (" + start
                                    + ")");
        }
    }
}
