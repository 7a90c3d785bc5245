package io.vppdispatch.optimizer.asset.shiftableload;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.testing.Alone;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Horizon;
import org.junit.jupiter.api.Test;

/** Every rule catches the schedule that breaks it alone. */
class ShiftableLoadAuditTest {

    private static final Horizon HOURS = Toys.hours(4);

    private ShiftableLoad site = Jobs.site(
            6.0,
            Jobs.pausing("render", 0, 3, 5, 4, 2, null),
            Jobs.run("train", 0, 4, 3, 2, null),
            Jobs.pausing("backup", 2, 6, 10, 4));

    private final double[] render = {3, 0, 2, 0};
    private final double[] train = {0, 2, 1, 0};
    private final double[] backup = {0, 0, 0, 3};

    private AssetSchedule schedule() {
        return Jobs.schedule(site, render, train, backup);
    }

    private void assertOnly(ShiftableLoadRule rule, AssetSchedule schedule) {
        assertThat(Alone.broken(site, HOURS, schedule)).containsExactly(rule.code());
    }

    @Test
    void passesWhatKeepsTheRulesAndGuardsEveryCell() {
        assertThat(Alone.broken(site, HOURS, schedule())).isEmpty();
        assertThat(Alone.unguarded(site, HOURS, schedule())).isEmpty();
    }

    @Test
    void catchesWorkLeftUndone() {
        render[0] = 2;
        assertOnly(ShiftableLoadRule.WORK, schedule());
    }

    @Test
    void catchesWorkGivenUpThatMustBeDone() {
        render[0] = 2;
        assertOnly(
                ShiftableLoadRule.WORK,
                schedule().with("render_unmet_mwh", 2, 1).with("unmet_mwh", 2, 1));
    }

    @Test
    void catchesPowerBelowTheLeastAboveTheMostAndOutsideTheWindow() {
        render[0] = 4;
        render[2] = 1;
        assertOnly(ShiftableLoadRule.POWER, schedule());
        render[0] = 5;
        render[2] = 0;
        assertOnly(ShiftableLoadRule.POWER, schedule());
        render[0] = 3;
        render[2] = 2;
        render[3] = 2;
        assertOnly(ShiftableLoadRule.POWER, schedule());
    }

    @Test
    void catchesARunThatIsBrokenOff() {
        train[2] = 0;
        train[3] = 1;
        assertOnly(ShiftableLoadRule.RUN, schedule());
    }

    @Test
    void catchesARunThatBeginsTooLate() {
        train[1] = 0;
        train[2] = 0;
        train[3] = 2;
        assertOnly(ShiftableLoadRule.RUN, schedule());
    }

    @Test
    void catchesARunThatNeverBegins() {
        train[1] = 0;
        train[2] = 0;
        AssetSchedule givenUp = schedule().with("train_unmet_mwh", 2, 3).with("unmet_mwh", 2, 3);
        assertOnly(ShiftableLoadRule.WORK, givenUp);
    }

    @Test
    void catchesMoreThanTheSiteTakes() {
        Job backupLater = Jobs.pausing("backup", 2, 8, 10, 4);
        site = Jobs.site(3.0, site.jobs().get(0), site.jobs().get(1), backupLater);
        assertThat(Alone.broken(site, HOURS, schedule())).isEmpty();
        site = Jobs.site(2.9, site.jobs().toArray(Job[]::new));
        assertOnly(ShiftableLoadRule.CAP, schedule());
    }

    @Test
    void catchesWorkOutOfReachAfterTheHorizon() {
        backup[3] = 1.5;
        assertOnly(ShiftableLoadRule.REACH, schedule());
    }

    @Test
    void catchesPowerThatNoJobTakes() {
        assertOnly(ShiftableLoadRule.NET, schedule().with("power_mw", 0, -4));
    }

    @Test
    void takesARunThatBeganBeforeAsItIs() {
        Job begun = Jobs.run("train", -2, 4, 5, 2, null).started(Jobs.at(-1));
        site = Jobs.site(null, begun);
        assertThat(Alone.broken(site, HOURS, Jobs.schedule(site, new double[] {2, 1, 0, 0})))
                .isEmpty();
        assertOnly(ShiftableLoadRule.RUN, Jobs.schedule(site, new double[] {2, 2, 0, 0}));
    }

    @Test
    void catchesARestBelowTheLeastOfAStep() {
        ShiftableLoad one = Jobs.site(null, Jobs.pausing("backup", 2, 6, 4, 4, 2, null));
        assertThat(Alone.broken(one, HOURS, Jobs.schedule(one, new double[] {0, 0, 0, 3})))
                .containsExactly("SL5");
        assertThat(Alone.broken(one, HOURS, Jobs.schedule(one, new double[] {0, 0, 0, 2})))
                .isEmpty();
    }

    /** 8 - 1 and 6 - 2 are within reach of each job, together they are 1 beyond 2 hours of 5 MW. */
    @Test
    void catchesWhatAllLeaveBeyondTheLimitOfTheSite() {
        ShiftableLoad two = Jobs.site(5.0, Jobs.pausing("a", 2, 6, 8, 4), Jobs.pausing("b", 2, 6, 6, 4));
        double[] b = {0, 0, 0, 2};
        assertThat(Alone.broken(two, HOURS, Jobs.schedule(two, new double[] {0, 0, 0, 1}, b)))
                .containsExactly("SL5");
        assertThat(Alone.broken(two, HOURS, Jobs.schedule(two, new double[] {0, 0, 0, 2}, b)))
                .isEmpty();
    }
}
