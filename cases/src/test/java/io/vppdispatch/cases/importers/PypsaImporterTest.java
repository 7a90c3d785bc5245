package io.vppdispatch.cases.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.cases.Case;
import io.vppdispatch.cases.NotCarried;
import io.vppdispatch.cases.library.CaseInput;
import io.vppdispatch.cases.library.CaseLibrary;
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
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PypsaImporterTest {

    private final Case imported = Importers.read(PypsaNetworks.small().input());

    private <T extends Asset> T asset(Class<T> type, String id) {
        return asset(type, id, imported);
    }

    private static <T extends Asset> T asset(Class<T> type, String id, PypsaNetworks network) {
        return asset(type, id, Importers.read(network.input()));
    }

    private static <T extends Asset> T asset(Class<T> type, String id, Case from) {
        return from.problem().assets().stream()
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
        assertThat(profile(battery).minMwh()).isEqualTo(Series.of(0, 60));
        assertThat(profile(battery).maxMwh()).isEqualTo(Series.of(120, 60));
        assertThat(profile(battery).bothAtOnce()).isEqualTo(Series.of(1, 1));
    }

    /** PyPSA counts the level before the first snapshot as it is, without the loss of that snapshot. */
    @Test
    void theInitialLevelIsWhatIsLeftOfItInTheFirstStep() {
        Storage battery = asset(Storage.class, "bat");
        Storage full = asset(
                Storage.class, "bat", PypsaNetworks.small().replacing("storage_units.csv", "False,30", "False,120"));

        assertThat(battery.initial().storedMwh() * (1 - 3 * battery.standingLossPerHour()))
                .isCloseTo(30, within(1e-9));
        assertThat(full.initial().storedMwh()).isCloseTo(120 / Math.pow(0.99, 3), within(1e-9));
        assertThat(full.maxMwh())
                .as("room for it before the first step")
                .isEqualTo(full.initial().storedMwh());
        assertThat(profile(full).maxMwh()).as("none after it").isEqualTo(Series.of(120, 60));
    }

    @Test
    void aStoreThatBeginsFullHoldsNoMoreAfterwards() {
        Storage tank = asset(
                Storage.class,
                "tank",
                PypsaNetworks.small()
                        .replacing("stores.csv", "marginal_cost_storage", "standing_loss")
                        .replacing("stores.csv", "12,6,0.2", "12,12,0.2"));

        assertThat(tank.initial().storedMwh()).isCloseTo(12 / Math.pow(0.8, 3), within(1e-9));
        assertThat(profile(tank).maxMwh()).isEqualTo(Series.of(12, 12));
        assertThat(tank.chargeMaxMw()).isEqualTo(12 / 3.0);
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
            generators-p_max_pu.csv | 1,0.25      | 1,                     | /generators-p_max_pu.csv/wind 1/1 required
            generators-p_max_pu.csv | 1,0.25      | 1,inf                  | /generators-p_max_pu.csv/wind 1/1 range
            loads-p_set.csv   | 0,200             | 0,                     | /loads-p_set.csv/city/0 required
            loads-p_set.csv   | 0,200             | 0,2x                   | /loads-p_set.csv/city/0 type
            loads-p_set.csv   | city              | cty                    | /loads-p_set.csv/cty unknown_component
            loads-p_set.csv   | city              | city,city              | /loads-p_set.csv/city duplicate_id
            generators.csv    | gas,south,gas     | coal,south,gas         | /generators.csv/coal duplicate_id
            snapshots.csv     | ,snapshot         | ,unheard_of            | /snapshots.csv/0/unheard_of not_carried
            storage_units.csv | False,30          | False,130              | /storage_units.csv/bat/state_of_charge_initial range
            storage_units.csv | 0.01,1.5          | 1,1.5                  | /storage_units.csv/bat/standing_loss not_carried
            carriers.csv      | coal,0,           | coal,-0.1,             | /generators.csv/coal/carrier not_carried
            """)
    void whatCannotBeCarriedIsRefusedByName(String file, String old, String replacement, String expected) {
        String change = replacement == null ? "" : replacement;
        assertThat(issues(PypsaNetworks.small().replacing(file, old, change))).contains(expected);
    }

    private static List<String> issues(PypsaNetworks network) {
        try {
            Importers.read(network.input());
            return List.of();
        } catch (InvalidProblemException e) {
            return e.issues().stream()
                    .map(issue -> issue.path() + " " + issue.code())
                    .toList();
        }
    }

    @Test
    void aRampGivenBySnapshotIsARamp() {
        PypsaNetworks ramps = PypsaNetworks.small().with("generators-ramp_limit_up.csv", "name,coal\n0,0.1\n1,0.1\n");

        assertThat(asset(ThermalUnit.class, "coal").rampUpMwPerMin()).isNull();
        assertThat(asset(ThermalUnit.class, "coal", ramps).rampUpMwPerMin()).isEqualTo(0.1 * 300 / 180);
        assertThat(issues(ramps.replacing("generators-ramp_limit_up.csv", "1,0.1", "1,0.2")))
                .containsExactly("/generators.csv/coal/ramp_limit_up not_carried");
    }

    @Test
    void aSeriesNobodyAsksForIsRefusedAndAResultNoted() {
        PypsaNetworks more = PypsaNetworks.small()
                .with("generators-p.csv", "name,coal,gas\n0,1,2\n1,3,4\n")
                .with("generators-mu_upper.csv", "name,coal\n0,1\n1,2\n")
                .with("line_types.csv", "name,r\nthin,1\n");

        assertThat(Importers.read(more.input()).notCarried())
                .filteredOn(note -> note.what().matches("generators (p|mu_upper)|the table line_types"))
                .extracting(note -> note.where() + " " + note.places())
                .containsExactlyInAnyOrder(
                        "/generators-p.csv/gas 2", "/generators-mu_upper.csv/coal 1", "/line_types.csv 1");
        assertThat(issues(more.with("generators-unheard_of.csv", "name,coal\n0,1\n1,1\n")
                        .with("loads-sign.csv", "name\n0\n1\n")
                        .with("links-p_nom.csv", "name,DC\n0,1\n1,1\n")
                        .with("processes.csv", "name,bus0\n")))
                .containsExactlyInAnyOrder(
                        "/generators-unheard_of.csv/coal not_carried",
                        "/links-p_nom.csv/DC not_carried",
                        "/processes.csv not_carried");
    }

    @Test
    void theTablesOfAFolderAreAllSeen(@TempDir Path folder) throws IOException {
        PypsaNetworks.small()
                .with("generators-unheard_of.csv", "name,coal\n0,1\n1,1\n")
                .write(folder);
        CaseInput input = CaseLibrary.find(folder.toString(), InputStream.nullInputStream());

        assertThatThrownBy(() -> Importers.read(input)).hasMessageContaining("unheard_of");
    }

    @Test
    void ofTwoCapsTheLeastHolds() {
        PypsaNetworks two = PypsaNetworks.small()
                .replacing("global_constraints.csv", "<=,90\n", "<=,90\nmore,primary_energy,co2_emissions,<=,120\n");

        assertThat(Importers.read(two.input()).problem().policy().co2T()).isEqualTo(new Cap(90, null));
        assertThat(Importers.read(two.replacing("global_constraints.csv", "120", "80")
                                .input())
                        .problem()
                        .policy()
                        .co2T())
                .isEqualTo(new Cap(80, null));
    }

    @Test
    void hydrogenIsNoHydro() {
        PypsaNetworks hydrogen =
                PypsaNetworks.small().replacing("generators.csv", "south,gas", "south,hydrogen turbine");
        PypsaNetworks hydro = PypsaNetworks.small().replacing("generators.csv", "south,gas", "south,Hydro-large");

        assertThat(asset(ThermalUnit.class, "gas", hydrogen).mustRun()).isTrue();
        assertThat(asset(Renewable.class, "gas", hydro).source()).isEqualTo(Renewable.Source.HYDRO);
    }

    @Test
    void flagsOfPeriodsAreNoted() {
        Case flagged = Importers.read(PypsaNetworks.small()
                .replacing("stores.csv", "marginal_cost_storage", "e_cyclic_per_period")
                .replacing("stores.csv", "0.2", "False")
                .input());

        assertThat(flagged.notCarried()).extracting(NotCarried::what).contains("stores e_cyclic_per_period");
    }

    @Test
    void aStartLimitBelowTheMinimumIsRefused() {
        PypsaNetworks limited = PypsaNetworks.small()
                .replacing("generators.csv", "ramp_limit_up", "ramp_limit_start_up")
                .replacing("generators.csv", "500,2,0,", "500,2,0,0.5");

        assertThat(asset(ThermalUnit.class, "coal", limited).startLimitMw()).isEqualTo(0.5 * 300);
        assertThat(issues(limited.replacing("generators.csv", "500,2,0,0.5", "500,2,0,0.3")))
                .containsExactly("/generators.csv/coal/ramp_limit_start_up not_carried");
    }

    @Test
    void sizingIsNotedOncePerComponent() {
        Case sized = Importers.read(PypsaNetworks.small()
                .replacing("generators.csv", "capital_cost", "p_nom_max")
                .replacing("generators.csv", "500,2,0,,", "500,2,0,0.2,400")
                .input());

        assertThat(sized.notCarried())
                .contains(new NotCarried(
                        "generators p_nom_max", "/generators.csv/wind 1/p_nom_max", 2, "capacities are given"));
    }

    @Test
    void theFormatIsDetected() {
        assertThat(Importers.detect(PypsaNetworks.small().input())).isEqualTo(CaseFormat.PYPSA);
    }
}
