package io.vppdispatch.optimizer.asset.heatstorage;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.data.ProblemIssue;
import io.vppdispatch.optimizer.problem.ProblemCheck;
import io.vppdispatch.optimizer.testing.HeatAssets;
import io.vppdispatch.optimizer.testing.HeatToys;
import io.vppdispatch.optimizer.testing.Rewrite;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeatStorageCheckTest {

    private static Asset tank(double storedMwh) {
        return new HeatStorage(
                "tank",
                HeatAssets.NODE,
                Series.of(10),
                Series.of(10),
                Series.of(2),
                Series.of(12),
                1,
                1,
                0.6,
                5.0,
                1,
                0,
                new HeatStorageInitial(storedMwh));
    }

    private static void assertRefused(Asset asset, String path, String message) {
        List<ProblemIssue> issues = ProblemCheck.issuesOf(HeatToys.serve(new double[] {1}, asset));
        assertThat(issues).hasSize(1);
        assertThat(issues.get(0).path()).isEqualTo("/assets/0/" + path);
        assertThat(issues.get(0).message()).isEqualTo("heat_storage tank: " + message);
    }

    @Test
    void acceptsEveryProperty() {
        assertThat(ProblemCheck.issuesOf(HeatToys.serve(new double[] {1}, tank(5))))
                .isEmpty();
    }

    @Test
    void refusesAnEmptyBand() {
        assertRefused(
                Rewrite.with(tank(5), "minMwh", Series.of(13)),
                "min_mwh/0",
                "min_mwh[0] (13.0) must be between 0 and max_mwh (12.0)");
    }

    @Test
    void whatIsAboveBothEndsOfAnEmptyBandIsToldToo() {
        Asset empty = Rewrite.with(tank(1e5), "minMwh", Series.of(13));
        assertThat(ProblemCheck.issuesOf(HeatToys.serve(new double[] {1}, empty)))
                .extracting(ProblemIssue::path)
                .containsExactly("/assets/0/min_mwh/0", "/assets/0/initial/stored_mwh");
    }

    @Test
    void refusesAStateAndATargetOutsideTheBand() {
        assertRefused(
                tank(12.5), "initial/stored_mwh", "stored_mwh (12.5) must be between min_mwh (2.0) and max_mwh (12.0)");
        assertRefused(
                Rewrite.with(tank(5), "targetMwh", 1.0),
                "target_mwh",
                "target_mwh (1.0) must be between min_mwh (2.0) and max_mwh (12.0)");
    }

    @Test
    void refusesATargetWithoutAPrice() {
        assertRefused(
                Rewrite.with(tank(5), "targetMissCnyPerMwh", 0.0),
                "target_miss_cny_per_mwh",
                "target_miss_cny_per_mwh (0.0) must be above 0 where target_mwh is given, or it has no effect");
    }

    @Test
    void refusesANodeOfElectricity() {
        assertRefused(Rewrite.with(tank(5), "node", Toys.NODE), "node", "node (grid) must be a node of heat");
    }

    @Test
    void refusesToLoseMoreThanIsStored() {
        Horizon twoHours = Horizon.uniform(Instant.parse("2030-01-15T00:00:00Z"), ZoneOffset.UTC, 1, 120);
        assertThat(ProblemCheck.issuesOf(HeatToys.serve(twoHours, new double[] {1}, tank(5))))
                .singleElement()
                .extracting(ProblemIssue::message)
                .asString()
                .contains("standing_loss_per_hour (0.6) must be between 0 and 0.5");
    }
}
