package io.vppdispatch.optimizer.asset.shiftableload;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.optimizer.testing.Alone;
import io.vppdispatch.optimizer.testing.Toys;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bad jobs are refused with subject, value, range and place. */
class ShiftableLoadCheckTest {

    private static List<String> issues(Job... jobs) {
        return Alone.issues(Jobs.site(null, jobs), Toys.hours(4));
    }

    private static void assertRefused(Job job, String place, String message) {
        assertThat(issues(job))
                .singleElement()
                .satisfies(issue -> assertThat(issue)
                        .startsWith("/assets/0/jobs/0/" + place + " shiftable_load site: ")
                        .contains(message));
    }

    @Test
    void windowsAndLimitsTheRightWayRound() {
        assertRefused(
                Jobs.pausing("a", 2, 1, 0, 1),
                "latest_finish",
                "latest_finish (2030-04-15T01:00:00Z) must be after earliest_start (2030-04-15T02:00:00Z)");
        assertRefused(
                Jobs.pausing("a", 0, 2, 1, 1, 3, null), "min_mw", "min_mw (3.0) must be between 0 and max_mw (1.0)");
        assertRefused(Jobs.pausing("a", 0, 2, 1, 1, 0, 0.0), "unmet_cny_per_mwh", "(0.0) must be above 0");
    }

    @Test
    void workThatMustBeDoneFitsIntoItsWindow() {
        assertRefused(
                Jobs.pausing("a", 0, 2, 5, 2),
                "energy_mwh",
                "energy_mwh (5.0) must be at most what max_mw does in its window (" + 2.0 * 2 + ")");
        assertThat(issues(Jobs.pausing("a", 0, 2, 5, 2, 0, 9.0))).isEmpty();
        assertThat(issues(Jobs.pausing("a", -3, -1, 5, 2))).as("yesterday's").isEmpty();
    }

    @Test
    void workThatMustBeDoneIsNotLessThanAStepOfItsLeastPower() {
        assertRefused(
                Jobs.pausing("a", 0, 2, 0.5, 2, 1, null),
                "energy_mwh",
                "energy_mwh (0.5) must be 0 or at least what min_mw does in a step (1.0), or undone work needs a price");
        assertThat(issues(Jobs.pausing("a", 0, 2, 0.5, 2, 1, 9.0))).isEmpty();
    }

    @Test
    void aRunHasAStepToBeginWith() {
        assertRefused(
                Jobs.run("a", 0.5, 2, 3, 2, 9.0),
                "latest_finish",
                "latest_finish (2030-04-15T02:00:00Z) must leave a run of 1.5 h from the begin of some step on");
        assertRefused(
                new Job("a", Jobs.at(0), Jobs.at(2), 1, 2, 1, false, null, null), "min_mw", "min_mw (1.0) must be 0");
        assertRefused(Jobs.run("a", 0, 2, 1, 0, null), "max_mw", "max_mw (0.0) must be above 0");
    }

    @Test
    void onlyARunHasBegunAndOnlyBefore() {
        assertRefused(
                Jobs.pausing("a", -1, 2, 1, 2).started(Jobs.at(-1)), "started_at", "no effect on a job that may pause");
        assertRefused(
                Jobs.run("a", -1, 3, 1, 2, null).started(Jobs.at(1)),
                "started_at",
                "must be from earliest_start (2030-04-14T23:00:00Z) to before the horizon (2030-04-15T00:00:00Z)");
        assertRefused(
                Jobs.run("a", -1, 1, 4, 2, null).started(Jobs.at(-0.5)), "started_at", "is too late to be over by");
    }

    @Test
    void namesAreUniqueAndPlain() {
        Job job = Jobs.pausing("a", 0, 2, 1, 2);
        assertThat(issues(job, job))
                .containsExactly("/assets/0/jobs/1/id shiftable_load site: the job a is named twice");
        assertRefused(Jobs.pausing("a b", 0, 2, 1, 2), "id", "id (a b) must be letters");
        assertRefused(Jobs.pausing("power", 0, 2, 1, 2), "id", "id (power) is taken");
    }
}
