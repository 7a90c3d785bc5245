package io.vppdispatch.cases.importers;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.cases.Case;
import io.vppdispatch.cases.NotCarried;
import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.renewable.Renewable;
import io.vppdispatch.optimizer.asset.storage.Storage;
import io.vppdispatch.optimizer.asset.storage.StorageProfile;
import io.vppdispatch.optimizer.asset.thermal.Outage;
import io.vppdispatch.optimizer.asset.thermal.StartTier;
import io.vppdispatch.optimizer.asset.thermal.ThermalInitial;
import io.vppdispatch.optimizer.asset.thermal.ThermalUnit;
import io.vppdispatch.optimizer.asset.tieline.TieLine;
import io.vppdispatch.optimizer.system.Line;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.system.Pin;
import io.vppdispatch.optimizer.system.ReserveKind;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UcjlImporterTest {

    static final String FILE = """
            {"Parameters": {"Version": "0.4", "Time horizon (h)": 1, "Time step (min)": 30, "Power balance penalty ($/MW)": 500},
             "Buses": {"b1": {"Load (MW)": 0}, "b2": {"Load (MW)": [100, 110]}},
             "Generators": {
              "g1": {"Type": "Thermal", "Bus": "b1", "Production cost curve (MW)": [10, 50, 90],
               "Production cost curve ($)": [100, 600, 1200], "Startup costs ($)": [300, 400], "Startup delays (h)": [1, 4],
               "Minimum uptime (h)": 2, "Minimum downtime (h)": 1, "Ramp up limit (MW)": 30, "Ramp down limit (MW)": 60,
               "Startup limit (MW)": 40, "Shutdown limit (MW)": 45, "Initial status (h)": 3, "Initial power (MW)": 20,
               "Must run?": [true, true], "Reserve eligibility": ["r1"], "Maximum daily starts": null},
              "g7": {"Type": "profiled", "Bus": "b2", "Minimum power (MW)": [5, 6], "Maximum power (MW)": [60, 70],
               "Cost ($/MW)": 20}},
             "Storage units": {"su1": {"Bus": "b2", "Maximum level (MWh)": [100, 90], "Minimum level (MWh)": 10,
               "Allow simultaneous charging and discharging": [false, true], "Charge cost ($/MW)": 2, "Discharge cost ($/MW)": 3,
               "Charge efficiency": [0.8, 0.9], "Discharge efficiency": 0.85, "Loss factor": 0.01,
               "Minimum charge rate (MW)": 5, "Maximum charge rate (MW)": 20, "Maximum discharge rate (MW)": [30, 25],
               "Initial level (MWh)": 40, "Last period minimum level (MWh)": 50, "Last period maximum level (MWh)": 95}},
             "Price-sensitive loads": {"ps1": {"Bus": "b1", "Revenue ($/MW)": 60, "Demand (MW)": [4, 5]}},
             "Transmission lines": {
              "l1": {"Source bus": "b1", "Target bus": "b2", "Susceptance (S)": 20, "Normal flow limit (MW)": 80,
               "Emergency flow limit (MW)": 95, "Flow limit penalty ($/MW)": 1000, "Reactance (ohms)": 0.05},
              "l2": {"Source bus": "b1", "Target bus": "b2", "Susceptance (S)": 40}},
             "Contingencies": {"c1": {"Affected lines": ["l2"], "Affected generators": []}},
             "Reserves": {"r1": {"Type": "Spinning", "Amount (MW)": 7, "Shortfall penalty ($/MW)": 50}}}
            """;

    private final Case imported = Import.read(FILE);

    private <T extends Asset> T asset(Class<T> type) {
        return imported.problem().assets().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void costsOfAStepAreThoseOfAnHourTwice() {
        ThermalUnit unit = asset(ThermalUnit.class);

        assertThat(Import.curve(unit))
                .containsExactly(List.of(10.0, 2 * 100.0), List.of(50.0, 2 * 600.0), List.of(90.0, 2 * 1200.0));
        assertThat(unit.startTiers())
                .containsExactly(new StartTier(1, 300, List.of()), new StartTier(4, 400, List.of()));
        assertThat(imported.problem().penalties()).isEqualTo(new Penalties(2 * 500.0, null));
        assertThat(imported.problem().horizon().stepMinutes()).containsExactly(30, 30);
    }

    @Test
    void aUnitKeepsItsLimitsAndState() {
        ThermalUnit unit = asset(ThermalUnit.class);

        assertThat(unit.minMw()).isEqualTo(10);
        assertThat(unit.maxMw()).isEqualTo(90);
        assertThat(unit.rampUpMwPerMin()).isEqualTo(30 / 30.0);
        assertThat(unit.rampDownMwPerMin()).isEqualTo(60 / 30.0);
        assertThat(unit.startLimitMw()).isEqualTo(40);
        assertThat(unit.stopLimitMw()).isEqualTo(45);
        assertThat(unit.minUpHours()).isEqualTo(2);
        assertThat(unit.minDownHours()).isEqualTo(1);
        assertThat(unit.mustRun()).isTrue();
        assertThat(unit.initial()).isEqualTo(ThermalInitial.on(20, 3));
    }

    @Test
    void aProfiledGeneratorIsARenewablePlant() {
        Renewable plant = asset(Renewable.class);

        assertThat(plant.availableMw()).isEqualTo(Series.of(60, 70));
        assertThat(plant.minMw()).isEqualTo(Series.of(5, 6));
        assertThat(plant.costCnyPerMwh()).isEqualTo(2 * 20);
        assertThat(plant.holdsReserve()).isFalse();
    }

    @Test
    void aStoreKeepsWhatDiffersByStep() {
        Storage store = asset(Storage.class);

        assertThat(store.chargeMaxMw()).isEqualTo(20);
        assertThat(store.dischargeMaxMw()).isEqualTo(30);
        assertThat(store.standingLossPerHour()).isEqualTo(2 * 0.01);
        assertThat(store.initial().storedMwh()).isEqualTo(40);
        assertThat(store.holdsReserve()).isFalse();
        assertThat(store.profile())
                .isEqualTo(new StorageProfile(
                        Series.of(10, 50),
                        Series.of(100, 90),
                        Series.of(5, 5),
                        null,
                        null,
                        Series.of(30, 25),
                        Series.of(0.8, 0.9),
                        null,
                        Series.of(2 * 2, 2 * 2),
                        Series.of(2 * 3, 2 * 3),
                        Series.of(0, 1),
                        null,
                        0,
                        false));
    }

    @Test
    void aPricedLoadIsPowerSold() {
        TieLine load = asset(TieLine.class);

        assertThat(load.importMaxMw()).isEqualTo(Series.of(0, 0));
        assertThat(load.exportMaxMw()).isEqualTo(Series.of(4, 5));
        assertThat(load.exportCnyPerMwh()).isEqualTo(Series.of(2 * 60, 2 * 60));
    }

    @Test
    void linesAndContingencies() {
        Line limited = imported.problem().grid().lines().get(0);
        Line free = imported.problem().grid().lines().get(1);

        assertThat(limited.reactance()).isEqualTo(1 / 20.0);
        assertThat(limited.maxMw()).isEqualTo(Series.of(80, 80));
        assertThat(limited.emergencyMaxMw()).isEqualTo(Series.of(95, 95));
        assertThat(limited.overloadCnyPerMwh()).isEqualTo(2 * 1000);
        assertThat(free.maxMw()).isNull();
        assertThat(free.overloadCnyPerMwh()).isNull();
        assertThat(imported.problem().grid().contingencies().get(0).line()).isEqualTo("l2");
    }

    @Test
    void spinningReserve() {
        ReserveProduct reserve = imported.problem().reserves().get(0);

        assertThat(reserve.kind()).isEqualTo(ReserveKind.SPINNING);
        assertThat(reserve.requirementMw()).isEqualTo(Series.of(7, 7));
        assertThat(reserve.shortfallCnyPerMwh()).isEqualTo(2 * 50);
    }

    @Test
    void whoMayHoldAReserveIsAZone() {
        String third = FILE.replace("\"g7\": {", """
                "g3": {"Bus": "b2", "Production cost curve (MW)": [5], "Production cost curve ($)": [40],
                 "Initial status (h)": -3, "Initial power (MW)": 0},
                "g7": {""");

        assertThat(imported.problem().reserves().get(0).nodes())
                .as("every unit may")
                .isEmpty();
        assertThat(Import.read(third).problem().reserves().get(0).nodes()).containsExactly("b1");
        assertThat(Import.issues(third, "\"g3\": {\"Bus\": \"b2\"", "\"g3\": {\"Bus\": \"b1\""))
                .containsExactly("/Generators/g3/Reserve eligibility not_carried");
        assertThat(Import.issues(FILE, "\"Reserve eligibility\": [\"r1\"]", "\"Reserve eligibility\": []"))
                .containsExactly("/Reserves/r1/Amount (MW) not_carried");
    }

    @Test
    void flexibleRampIsReserveBothWaysAndSaysWhatItLacks() {
        Case flexible = Import.read(FILE.replace("\"Spinning\"", "\"flexiramp\"")
                .replace("\"Shortfall penalty ($/MW)\": 50", "\"Shortfall penalty ($/MW)\": -1"));

        assertThat(flexible.problem().reserves())
                .extracting(ReserveProduct::kind)
                .containsExactly(ReserveKind.SPINNING, ReserveKind.DOWN);
        assertThat(flexible.problem().reserves().get(1).shortfallCnyPerMwh()).isNull();
        assertThat(flexible.notCarried())
                .filteredOn(note -> note.where().equals("/Reserves/r1/Type"))
                .extracting(NotCarried::text)
                .singleElement()
                .asString()
                .startsWith("/Reserves/r1/Type: flexiramp as the file means it is left out: it is APPROXIMATED")
                .contains("units that start", "units that stop", "none in the last step");
    }

    @Test
    void keysWithoutEffectAreNoted() {
        assertThat(imported.notCarried())
                .containsExactly(new NotCarried(
                        "Reactance (ohms)",
                        "/Transmission lines/l1/Reactance (ohms)",
                        1,
                        "the susceptance is what counts"));
    }

    @Test
    void aUnitFixedInSomeStepsIsPinnedThere() {
        Case fixed = Import.read(
                FILE.replace("\"Must run?\": [true, true]", "\"Must run?\": false, \"Commitment status\": [null, true]")
                        .replace("\"Must run?\": false, ", ""));
        Pin pin = fixed.problem().pins().get(0);

        assertThat(Import.unit(fixed).mustRun()).isFalse();
        assertThat(pin.mode()).isEqualTo(Pin.Mode.ON);
        assertThat(pin.from()).isEqualTo(fixed.problem().horizon().startOf(1));
        assertThat(pin.to()).isEqualTo(fixed.problem().horizon().endOf(1));
    }

    @Test
    void aUnitFixedOffHasAnOutage() {
        Case fixed = Import.read(FILE.replace("\"Must run?\": [true, true]", "\"Commitment status\": [true, false]"));
        var horizon = fixed.problem().horizon();

        assertThat(Import.unit(fixed).mustRun()).as("on whenever it is not off").isTrue();
        assertThat(Import.unit(fixed).outages()).containsExactly(new Outage(horizon.startOf(1), horizon.endOf(1)));
    }

    @Test
    void hoursBecomeWholeSteps() {
        ThermalUnit unit =
                Import.unit(Import.read(FILE.replace("\"Minimum uptime (h)\": 2", "\"Minimum uptime (h)\": 1.7")));

        assertThat(unit.minUpHours()).as("1.7 hours are 3.4 steps").isEqualTo(3 * 0.5);
    }

    @Test
    void olderFilesHaveThermalUnitsOnly() {
        Case old = Import.read(FILE.replace("\"0.4\"", "\"0.3\"").replace("\"Type\": \"Thermal\", ", ""));

        assertThat(old.problem().assets()).hasSameSizeAs(imported.problem().assets());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "0.4"                  | "0.2"                | /Parameters/Version version
            "Time step (min)": 30  | "Time step (min)": 45 | /Parameters/Time step (min) range
            "Bus": "b1", "Prod     | "Bus": "b9", "Prod   | /Generators/g1/Bus unknown_node
            [10, 50, 90]           | [10, [50, 55], 90]   | /Generators/g1/Production cost curve (MW) not_carried
            [100, 600, 1200]       | [100, 600]           | /Generators/g1/Production cost curve ($) length
            [100, 600, 1200]       | [100, 900, 1200]     | /Generators/g1 convex
            "Startup delays (h)": [1, 4] | "Startup delays (h)": [2, 4] | /Generators/g1/Startup delays (h) not_carried
            "Initial status (h)": 3 | "Initial status (h)": 0 | /Generators/g1/Initial status (h) range
            "profiled"             | "virtual"            | /Generators/g7/Type not_carried
            "Cost ($/MW)": 20      | "Cost ($/MW)": [20, 21] | /Generators/g7/Cost ($~1MW) not_carried
            "Reserve eligibility": ["r1"] | "Reserve eligibility": ["r2"] | /Generators/g1/Reserve eligibility unknown_reserve
            "Loss factor": 0.01    | "Loss factor": [0.01, 0.02] | /Storage units/su1/Loss factor not_carried
            "Susceptance (S)": 40  | "Susceptance (S)": 0 | /Transmission lines/l2/Susceptance (S) range
            "Affected lines": ["l2"] | "Affected lines": ["l1", "l2"] | /Contingencies/c1/Affected lines not_carried
            "Affected lines": ["l2"] | "Affected lines": ["l9"] | /Contingencies/c1/Affected lines unknown_line
            "Type": "Spinning"     | "Type": "regulation" | /Reserves/r1/Type not_carried
            "Contingencies": {     | "Virtual bids": {"v": 1}, "Contingencies": { | /Virtual bids not_carried
            "Load (MW)": [100, 110] | "Load (MW)": [100]  | /Buses/b2/Load (MW) length
            """)
    void whatCannotBeCarriedIsRefusedByName(String old, String replacement, String expected) {
        assertThat(Import.issues(FILE, old, replacement)).contains(expected);
    }

    @Test
    void whatCannotBeCarriedIsNotedOnRequest() {
        String json = FILE.replace("\"Loss factor\": 0.01", "\"Loss factor\": [0.01, 0.02]");

        Case lenient = Importers.read(Import.input(json), CaseFormat.UCJL, Balance.PRICED, Gaps.NOTED);

        assertThat(lenient.notCarried())
                .extracting(NotCarried::text)
                .contains(
                        "/Storage units/su1/Loss factor: Loss factor is left out: it varies over time; the case is another"
                                + " problem without it");
    }

    @Test
    void theFormatIsDetected() {
        assertThat(Importers.detect(Import.input(FILE))).isEqualTo(CaseFormat.UCJL);
    }
}
