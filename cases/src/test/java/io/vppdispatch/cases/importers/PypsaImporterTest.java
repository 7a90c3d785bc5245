package io.vppdispatch.cases.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.cases.Case;
import io.vppdispatch.cases.NotCarried;
import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.renewable.Renewable;
import io.vppdispatch.optimizer.asset.storage.Storage;
import io.vppdispatch.optimizer.asset.storage.StorageProfile;
import io.vppdispatch.optimizer.asset.thermal.Fuel;
import io.vppdispatch.optimizer.asset.thermal.StartTier;
import io.vppdispatch.optimizer.asset.thermal.ThermalUnit;
import io.vppdispatch.optimizer.problem.InvalidProblemException;
import io.vppdispatch.optimizer.system.Cap;
import io.vppdispatch.optimizer.system.Line;
import io.vppdispatch.optimizer.system.Link;
import io.vppdispatch.optimizer.time.Series;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PypsaImporterTest {

    private final Case imported = Importers.read(PypsaNetworks.small().input());

    private <T extends Asset> T asset(Class<T> type, String id) {
        return imported.problem().assets().stream()
                .filter(asset -> asset.id().equals(id))
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aStepIsAsLongAsTheWeightOfItsSnapshot() {
        assertThat(imported.problem().horizon().stepMinutes()).containsExactly(180, 180);
        assertThat(imported.problem().horizon().start()).isEqualTo(Instant.parse("2015-01-01T00:00:00Z"));
        assertThat(imported.problem().demands().get(0).powerMw()).isEqualTo(Series.of(200, 220));
    }

    @Test
    void whatTheWeatherDrivesIsAPlantOfTheGivenCapacity() {
        Renewable wind = asset(Renewable.class, "wind_1");

        assertThat(wind.source()).isEqualTo(Renewable.Source.WIND);
        assertThat(wind.availableMw()).isEqualTo(Series.of(0.5 * 150, 0.25 * 150));
        assertThat(wind.costCnyPerMwh()).isEqualTo(2);
    }

    @Test
    void aGeneratorThatEmitsCountsItsEnergy() {
        ThermalUnit gas = asset(ThermalUnit.class, "gas");
        Fuel fuel = gas.fuel();

        assertThat(gas.mustRun()).isTrue();
        assertThat(gas.minMw()).isEqualTo(0.1 * 200);
        assertThat(gas.maxMw()).isEqualTo(0.9 * 200);
        assertThat(fuel.curve().get(0).fuelPerH()).isCloseTo(20 * 3.6 / 0.5, within(1e-9));
        assertThat(fuel.priceCnyPerUnit() * 3.6 / 0.5).as("40 a MWh").isCloseTo(40, within(1e-9));
        assertThat(fuel.co2TPerUnit() * 3.6).as("a MWh of gas").isCloseTo(0.24, within(1e-12));
        assertThat(imported.problem().policy().co2T()).isEqualTo(new Cap(90, null));
    }

    @Test
    void aUnitThatMayBeCommittedCountsItsTimesInSnapshots() {
        ThermalUnit coal = asset(ThermalUnit.class, "coal");

        assertThat(coal.mustRun()).isFalse();
        assertThat(coal.minMw()).isEqualTo(0.4 * 300);
        assertThat(coal.startTiers()).containsExactly(new StartTier(0, 500, List.of()));
        assertThat(coal.minUpHours()).isEqualTo(2 * 3);
        assertThat(coal.initial().on()).isFalse();
    }

    @Test
    void aBatteryKeepsTheLossOfAStepAndItsSetLevels() {
        Storage battery = asset(Storage.class, "bat");

        assertThat(battery.maxMwh()).isEqualTo(20 * 6);
        assertThat(1 - 3 * battery.standingLossPerHour()).isCloseTo(Math.pow(1 - 0.01, 3), within(1e-12));
        assertThat(battery.throughputCnyPerMwh()).isEqualTo(1.5);
        assertThat(battery.initial().storedMwh()).isEqualTo(30);
        assertThat(profile(battery).minMwh()).isEqualTo(Series.of(0, 60));
        assertThat(profile(battery).maxMwh()).isEqualTo(Series.of(120, 60));
        assertThat(profile(battery).bothAtOnce()).isEqualTo(Series.of(1, 1));
    }

    private static StorageProfile profile(Storage store) {
        return java.util.Objects.requireNonNull(store.profile());
    }

    @Test
    void aLakeHasInflowAndEndsAsItBegins() {
        Storage lake = asset(Storage.class, "lake");

        assertThat(profile(lake).inflowMw()).isEqualTo(Series.of(4, 5));
        assertThat(profile(lake).cyclic()).isTrue();
    }

    @Test
    void aStoreIsLimitedByItsEnergyAlone() {
        Storage tank = asset(Storage.class, "tank");

        assertThat(tank.chargeMaxMw()).isEqualTo(12 / 3.0);
        assertThat(tank.holdingCnyPerMwhH()).isEqualTo(0.2);
        assertThat(tank.initial().storedMwh()).isEqualTo(6);
    }

    @Test
    void linesInPerUnitAndLinksEitherWay() {
        Line line = imported.problem().grid().lines().get(0);
        Link link = imported.problem().links().get(0);

        assertThat(line.reactancePu()).isCloseTo(14.44 / (380.0 * 380) * 100, within(1e-12));
        assertThat(line.maxMw()).isEqualTo(Series.of(90, 90));
        assertThat(link.forwardMaxMw()).isEqualTo(Series.of(40, 40));
        assertThat(link.backwardMaxMw()).isEqualTo(Series.of(45, 45));
    }

    @Test
    void labelsAreNoted() {
        assertThat(imported.notCarried())
                .extracting(NotCarried::what)
                .contains("buses x", "generators capital_cost", "carriers color", "lines length");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            generators.csv    | 100,True,150      | 100,True,              | /generators.csv/wind 1/p_nom_opt required
            generators.csv    | onwind            | gas                    | /generators.csv/wind 1/p_max_pu not_carried
            generators.csv    | wind 1,north      | wind 1,nord            | /generators.csv/wind 1/bus unknown_node
            generators.csv    | ,capital_cost     | ,e_sum_max             | /generators.csv/wind 1/e_sum_max not_carried
            generators.csv    | ,capital_cost     | ,unheard_of            | /generators.csv/wind 1/unheard_of not_carried
            generators.csv    | 100,True          | 1e2x,True              | /generators.csv/wind 1/p_nom type
            generators.csv    | 100,True          | 100,perhaps            | /generators.csv/wind 1/p_nom_extendable type
            generators-p_max_pu.csv | 1,0.25      |                        | /generators-p_max_pu.csv length
            snapshots.csv     | 3.0,3.0,3.0       | 3.0,1.0,3.0            | /snapshots.csv/0/stores not_carried
            snapshots.csv     | 3.0               | 0.001                  | /snapshots.csv/0 range
            lines.csv         | x,s_nom           | type,s_nom             | /lines.csv/A/type not_carried
            storage_units.csv | state_of_charge_initial | p_set            | /storage_units.csv/bat/p_set not_carried
            stores.csv        | marginal_cost_storage | marginal_cost      | /stores.csv/tank/marginal_cost not_carried
            links.csv         | p_nom,            | bus2,                  | /links.csv/DC/bus2 not_carried
            global_constraints.csv | <=           | >=                     | /global_constraints.csv/co2/type not_carried
            buses.csv         | 380,AC,1.5        | 0,AC,1.5               | /buses.csv/north/v_nom range
            """)
    void whatCannotBeCarriedIsRefusedByName(String file, String old, String replacement, String expected) {
        String change = replacement == null ? "" : replacement;
        try {
            Importers.read(PypsaNetworks.small().replacing(file, old, change).input());
            assertThat(expected).as("nothing was refused").isNull();
        } catch (InvalidProblemException e) {
            assertThat(e.issues())
                    .extracting(issue -> issue.path() + " " + issue.code())
                    .contains(expected);
        }
    }

    @Test
    void theFormatIsDetected() {
        assertThat(Importers.detect(PypsaNetworks.small().input())).isEqualTo(CaseFormat.PYPSA);
    }
}
