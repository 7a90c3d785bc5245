package io.vppdispatch.optimizer.asset.shiftableload;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.optimizer.testing.Alone;
import io.vppdispatch.optimizer.testing.Toys;
import org.junit.jupiter.api.Test;

/** One row of every family on four hours, as a person would write it. */
class ShiftableLoadRowsTest {

    @Test
    void writesARowOfEveryFamilyOfJobsThatMayPause() {
        Job batch = Jobs.pausing("batch", 0.5, 2, 3, 4, 0, 100.0);
        Job render = Jobs.pausing("render", 2, 4, 5, 4, 2, null);
        Job backup = Jobs.pausing("backup", 3, 6, 9, 4);
        assertThat(Alone.algebra(Jobs.site(6.0, batch, render, backup), Toys.hours(4)))
                .contains(
                        "SL1 site 02: p[site,batch,01] + p[site,batch,02] + unmet[site,batch,02] = 3",
                        "SL1 site 04: p[site,render,03] + p[site,render,04] = 5",
                        "SL1 site day: p[site,backup,04] <= 9",
                        "SL2 site 03: p[site,render,03] - 4 z[site,render,03] <= 0",
                        "SL2 site 03: 2 z[site,render,03] - p[site,render,03] <= 0",
                        "SL4 site 04: p[site,render,04] + p[site,backup,04] <= 6",
                        "SL5 site day: -p[site,backup,04] <= " + (2 * 4 - 9),
                        "0 <= p[site,batch,01] <= 2")
                .noneMatch(line -> line.contains("batch,03") || line.startsWith("SL4 site 03"));
    }

    @Test
    void aRunIsOneStartAmongThoseThatAreInTime() {
        Job train = Jobs.run("train", 0, 4, 3, 2, null);
        assertThat(Alone.algebra(Jobs.site(null, train), Toys.hours(4)))
                .contains(
                        "SL3 site 03: b[site,train,01] + b[site,train,02] + b[site,train,03] = 1",
                        "N1 grid 02: -b[site,train,01] - 2 b[site,train,02] + short[grid,02] - over[grid,02] = 0",
                        "0 <= b[site,train,01] integer <= 1")
                .noneMatch(line -> line.contains("b[site,train,04]"));
    }

    @Test
    void aRunMayBeGivenUpAtAPriceOrWaitForTheNextHorizon() {
        assertThat(Alone.algebra(Jobs.site(null, Jobs.run("train", 2, 4, 2, 2, 100.0)), Toys.hours(4)))
                .contains("SL3 site 04: b[site,train,03] + b[site,train,04] + skip[site,train,04] = 1");
        assertThat(Alone.algebra(Jobs.site(null, Jobs.run("train", 2, 5, 2, 2, 100.0)), Toys.hours(4)))
                .contains("SL3 site 04: b[site,train,03] + b[site,train,04] <= 1");
    }

    @Test
    void workOutOfReachMayBeLateAtAPrice() {
        Job backup = Jobs.pausing("backup", 3, 6, 9, 4, 0, 100.0);
        assertThat(Alone.algebra(Jobs.site(null, backup), Toys.hours(4)))
                .contains("SL5 site day: -p[site,backup,04] - late[site,backup] <= -1");
    }

    @Test
    void whatIsLeftFitsIntoStepsBetweenLeastAndMost() {
        Job backup = Jobs.pausing("backup", 3, 6, 5, 4, 1, null);
        assertThat(Alone.algebra(Jobs.site(null, backup), Toys.hours(4)))
                .contains(
                        "SL5 site day: -p[site,backup,04] - 4 n[site,backup] <= -5",
                        "SL5 site day: p[site,backup,04] + n[site,backup] <= 5",
                        "0 <= n[site,backup] integer <= 2");
        Job priced = Jobs.pausing("backup", 3, 6, 5, 4, 1, 100.0);
        assertThat(Alone.algebra(Jobs.site(null, priced), Toys.hours(4))).noneMatch(line -> line.contains("n[site"));
    }

    @Test
    void whatAllLeaveFitsUnderTheLimitOfTheSite() {
        ShiftableLoad site = Jobs.site(5.0, Jobs.pausing("a", 3, 6, 8, 4), Jobs.pausing("b", 3, 6, 6, 4));
        assertThat(Alone.algebra(site, Toys.hours(4)))
                .contains("SL5 site day: -p[site,a,04] - p[site,b,04] <= " + (5 * 2 - 8 - 6));
    }
}
