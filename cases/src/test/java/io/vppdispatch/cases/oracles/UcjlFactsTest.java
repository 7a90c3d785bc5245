package io.vppdispatch.cases.oracles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.cases.Case;
import io.vppdispatch.cases.importers.Importers;
import io.vppdispatch.cases.library.CaseInput;
import io.vppdispatch.optimizer.asset.renewable.Renewable;
import io.vppdispatch.optimizer.asset.storage.Storage;
import io.vppdispatch.optimizer.asset.storage.StorageProfile;
import io.vppdispatch.optimizer.asset.thermal.FuelPoint;
import io.vppdispatch.optimizer.asset.thermal.StartTier;
import io.vppdispatch.optimizer.asset.thermal.ThermalInitial;
import io.vppdispatch.optimizer.asset.thermal.ThermalUnit;
import io.vppdispatch.optimizer.system.Demand;
import io.vppdispatch.optimizer.system.Line;
import io.vppdispatch.optimizer.time.Series;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What UnitCommitment.jl's own reader test asserts of its fixtures. */
@Tag("oracle")
class UcjlFactsTest {

    private static Case fixture(String name) throws IOException {
        return Importers.read(CaseInput.of(ReferenceData.at("ucjl/" + name + ".json")));
    }

    private static <T> T asset(Case fixture, Class<T> type, String id) {
        return fixture.problem().assets().stream()
                .filter(asset -> asset.id().equals(id))
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Line line(Case fixture, String id) {
        return fixture.problem().grid().lines().stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void assertSegments(ThermalUnit unit, double[] widthsMw, double[] cnyPerMwh) {
        List<FuelPoint> curve = unit.fuel().curve();
        assertThat(curve).hasSize(widthsMw.length + 1);
        for (int i = 0; i < widthsMw.length; i++) {
            double widthMw = curve.get(i + 1).powerMw() - curve.get(i).powerMw();
            double slope = (curve.get(i + 1).fuelPerH() - curve.get(i).fuelPerH()) / widthMw;
            assertThat(widthMw).isEqualTo(widthsMw[i]);
            assertThat(slope).isCloseTo(cnyPerMwh[i], within(1e-5));
        }
    }

    @Test
    void unitsLoadsAndLines() throws IOException {
        Case fixture = fixture("case14");
        ThermalUnit first = asset(fixture, ThermalUnit.class, "g1");
        ThermalUnit third = asset(fixture, ThermalUnit.class, "g3");

        assertThat(first.fuel().curve().get(0).fuelPerH()).isEqualTo(1400);
        assertSegments(first, new double[] {10, 20, 5}, new double[] {20, 30, 40});
        assertThat(first.startTiers())
                .containsExactly(
                        new StartTier(1, 1000, List.of()),
                        new StartTier(2, 1500, List.of()),
                        new StartTier(3, 2000, List.of()));
        assertSegments(third, new double[] {33, 33, 34}, new double[] {33.75, 38.04, 44.77853});
        assertThat(third.mustRun()).isTrue();
        assertThat(third.initial()).isEqualTo(ThermalInitial.off(6));
        assertThat(third.rampUpMwPerMin()).isEqualTo(70 / 60.0);
        assertThat(third.startLimitMw()).isEqualTo(70);
        assertThat(third.stopLimitMw()).isEqualTo(70);
        assertThat(fixture.problem().demands())
                .filteredOn(demand -> demand.node().equals("b9"))
                .extracting(Demand::powerMw)
                .containsExactly(Series.of(35.36638, 33.25495, 31.67138, 31.14353));
        assertThat(1 / line(fixture, "l1").reactancePu()).isCloseTo(29.496860773945, within(1e-12));
        assertThat(line(fixture, "l1").maxMw()).isEqualTo(Series.constant(4, 300));
        assertThat(line(fixture, "l1").emergencyMaxMw()).isEqualTo(Series.constant(4, 400));
        assertThat(line(fixture, "l1").overloadCnyPerMwh()).isEqualTo(1000);
        assertThat(line(fixture, "l5").maxMw()).isNull();
        assertThat(fixture.problem().grid().contingencies()).hasSize(19);
    }

    @Test
    void halfHours() throws IOException {
        Case fixture = fixture("case14-sub-hourly");
        ThermalUnit first = asset(fixture, ThermalUnit.class, "g1");

        assertThat(fixture.problem().horizon().stepMinutes()).containsExactly(30, 30, 30, 30);
        assertThat(first.minUpHours()).as("two steps").isEqualTo(2 * 0.5);
        assertThat(first.minDownHours()).isEqualTo(2 * 0.5);
        assertThat(first.startTiers())
                .extracting(StartTier::fromOffHours)
                .as("2, 4 and 6 steps")
                .containsExactly(2 * 0.5, 4 * 0.5, 6 * 0.5);
        assertThat(first.initial()).as("200 steps").isEqualTo(ThermalInitial.off(200 * 0.5));
    }

    @Test
    void stores() throws IOException {
        Case fixture = fixture("case14-storage");
        Storage defaults = asset(fixture, Storage.class, "su1");
        Storage full = asset(fixture, Storage.class, "su2");
        StorageProfile varying = profile(asset(fixture, Storage.class, "su3"));

        assertThat(List.of(
                        defaults.chargeEfficiency(),
                        defaults.dischargeEfficiency(),
                        defaults.standingLossPerHour(),
                        defaults.minMwh(),
                        defaults.maxMwh(),
                        defaults.chargeMaxMw(),
                        defaults.dischargeMaxMw()))
                .containsExactly(1.0, 1.0, 0.0, 0.0, 100.0, 10.0, 8.0);
        assertThat(profile(defaults).bothAtOnce()).isEqualTo(Series.constant(4, 1));
        assertThat(profile(defaults).maxMwh()).isNull();
        assertThat(List.of(
                        full.chargeEfficiency(),
                        full.dischargeEfficiency(),
                        full.standingLossPerHour(),
                        full.initial().storedMwh()))
                .containsExactly(0.8, 0.85, 0.01, 70.0);
        assertThat(profile(full).chargeMinMw()).isEqualTo(Series.constant(4, 5));
        assertThat(profile(full).dischargeMinMw()).isEqualTo(Series.constant(4, 2));
        assertThat(profile(full).minMwh()).isEqualTo(Series.of(10, 10, 10, 80));
        assertThat(profile(full).maxMwh()).isEqualTo(Series.of(100, 100, 100, 85));
        assertThat(profile(full).bothAtOnce()).isNull();
        assertThat(varying.minMwh()).isEqualTo(Series.of(10, 11, 12, 21));
        assertThat(varying.maxMwh()).isEqualTo(Series.of(100, 110, 120, 22));
        assertThat(varying.chargeEfficiency()).isEqualTo(Series.of(0.8, 0.81, 0.82, 0.82));
        assertThat(varying.dischargeEfficiency()).isEqualTo(Series.of(0.85, 0.86, 0.87, 0.88));
        assertThat(profile(asset(fixture, Storage.class, "su4")).bothAtOnce()).isEqualTo(Series.of(0, 0, 1, 1));
    }

    private static StorageProfile profile(Storage store) {
        return Objects.requireNonNull(store.profile());
    }

    @Test
    void profiledGenerators() throws IOException {
        Case fixture = fixture("case14-profiled");
        Renewable seventh = asset(fixture, Renewable.class, "g7");
        Renewable eighth = asset(fixture, Renewable.class, "g8");

        assertThat(seventh.minMw()).isEqualTo(Series.constant(4, 60));
        assertThat(seventh.availableMw()).isEqualTo(Series.constant(4, 100));
        assertThat(seventh.costCnyPerMwh()).isEqualTo(100);
        assertThat(eighth.minMw()).isNull();
        assertThat(eighth.availableMw()).isEqualTo(Series.constant(4, 120));
        assertThat(eighth.costCnyPerMwh()).isEqualTo(50);
    }
}
