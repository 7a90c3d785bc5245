package io.vppdispatch.cases.importers;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.cases.Case;
import io.vppdispatch.optimizer.asset.renewable.Renewable;
import io.vppdispatch.optimizer.asset.thermal.SecondFuel;
import io.vppdispatch.optimizer.asset.thermal.StartTier;
import io.vppdispatch.optimizer.asset.thermal.ThermalInitial;
import io.vppdispatch.optimizer.asset.thermal.ThermalUnit;
import io.vppdispatch.optimizer.asset.tieline.TieLine;
import io.vppdispatch.optimizer.system.FuelSupply;
import io.vppdispatch.optimizer.system.Line;
import io.vppdispatch.optimizer.system.Link;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.system.Section;
import io.vppdispatch.optimizer.system.SectionTerm;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EgretImporterTest {

    static final String FILE = """
            {"elements": {
              "bus": {"B1": {"base_kv": 230}, "B2": {}},
              "load": {"B1": {"bus": "B1", "in_service": true,
                "p_load": {"data_type": "time_series", "values": [100, 110]}}},
              "branch": {}, "zone": {}, "area": {"A": {}},
              "generator": {
                "G1": {"generator_type": "thermal", "bus": "B1", "fuel": "C", "agc_capable": true, "p_min": 20, "p_max": 100,
                 "ramp_up_60min": 60, "ramp_down_60min": 120, "startup_capacity": 40, "shutdown_capacity": 60,
                 "min_up_time": 3, "min_down_time": 2, "initial_status": 8, "initial_p_output": 70,
                 "startup_cost": [[2, 450], [14, 900]], "shutdown_cost": 30, "fixed_commitment": null,
                 "p_cost": {"data_type": "cost_curve", "cost_curve_type": "polynomial",
                  "values": {"0": 100, "1": 16, "2": 0.5}}},
                "W1": {"generator_type": "renewable", "bus": "B2", "fuel": "W", "p_min": 0,
                 "p_max": {"data_type": "time_series", "values": [5, 6]}, "p_cost": -15}}},
             "system": {"time_keys": ["1", "2"], "time_period_length_minutes": 30, "baseMVA": 1, "load_mismatch_cost": 1000,
              "reserve_shortfall_cost": 100, "reserve_requirement": {"data_type": "time_series", "values": [10, 11]}}}
            """;
    private static final String CURVE = """
            "p_cost": {"data_type": "cost_curve", "cost_curve_type": "polynomial",
                  "values": {"0": 100, "1": 16, "2": 0.5}}""";

    @Test
    void everythingIsCarried() {
        Case imported = Import.read(FILE);

        assertThat(imported.problem().horizon().stepMinutes()).containsExactly(30, 30);
        assertThat(imported.problem().demands().get(0).id()).isEqualTo("load_B1");
        assertThat(imported.problem().demands().get(0).node()).isEqualTo("B1");
        assertThat(imported.problem().demands().get(0).powerMw()).isEqualTo(Series.of(100, 110));
        assertThat(imported.problem().reserves().get(0).requirementMw()).isEqualTo(Series.of(10, 11));
        assertThat(imported.problem().reserves().get(0).shortfallCnyPerMwh()).isEqualTo(100);
        assertThat(imported.problem().penalties()).isEqualTo(new Penalties(1000.0, 1000.0));
        Renewable plant = (Renewable) imported.problem().assets().get(1);
        assertThat(plant.node()).isEqualTo("B2");
        assertThat(plant.availableMw()).isEqualTo(Series.of(5, 6));
        assertThat(plant.costCnyPerMwh()).isEqualTo(-15);
    }

    @Test
    void whatIsLeftOutIsNoted() {
        String json = FILE.replace("\"bus\": \"B1\", \"in_service\": true", "\"bus\": \"B1\", \"in_service\": false")
                .replace(
                        "\"generator_type\": \"renewable\"", "\"generator_type\": \"renewable\", \"in_service\": false")
                .replace(
                        "\"branch\": {}",
                        "\"branch\": {\"L\": {\"from_bus\": \"B1\", \"to_bus\": \"B2\", \"reactance\": 0.05, \"resistance\":"
                                + " 0.01, \"rating_emergency\": 9}, \"M\": {\"in_service\": false}}, \"dc_branch\": {\"D\":"
                                + " {\"in_service\": false}}, \"fuel_supply\": {\"idle\": {}}")
                .replace("\"baseMVA\": 1", "\"baseMVA\": 1, \"reserve_ramping_constraints\": true")
                .replace(", \"reserve_requirement\": {\"data_type\": \"time_series\", \"values\": [10, 11]}", "");

        assertThat(Import.read(json).notCarried())
                .extracting(note -> note.what() + " " + note.where())
                .containsExactlyInAnyOrder(
                        "base_kv /elements/bus/B1/base_kv",
                        "a load out of service /elements/load/B1/in_service",
                        "fuel /elements/generator/G1/fuel",
                        "agc_capable /elements/generator/G1/agc_capable",
                        "a generator out of service /elements/generator/W1/in_service",
                        "a fuel supply /elements/fuel_supply/idle/fuel_supply_type",
                        "resistance /elements/branch/L/resistance",
                        "rating_emergency /elements/branch/L/rating_emergency",
                        "a branch out of service /elements/branch/M/in_service",
                        "a DC line out of service /elements/dc_branch/D/in_service",
                        "reserve_ramping_constraints /system/reserve_ramping_constraints");
    }

    @Test
    void aUnitKeepsItsLimitsCostsAndState() {
        ThermalUnit unit = Import.unit(Import.read(FILE));

        assertThat(unit.rampUpMwPerMin()).isEqualTo(60 / 60.0);
        assertThat(unit.rampDownMwPerMin()).isEqualTo(120 / 60.0);
        assertThat(unit.startLimitMw()).as("room per hour in half an hour").isEqualTo(20 + (40 - 20) * 0.5);
        assertThat(unit.stopLimitMw()).isEqualTo(20 + (60 - 20) * 0.5);
        assertThat(unit.startTiers())
                .containsExactly(new StartTier(2, 450, List.of()), new StartTier(14, 900, List.of()));
        assertThat(unit.stopCostCny()).isEqualTo(30);
        assertThat(unit.mustRun()).isFalse();
        assertThat(unit.initial()).isEqualTo(ThermalInitial.on(70, 8));
    }

    @Test
    void aQuadraticBecomesTwoEqualSegments() {
        assertThat(Import.curve(Import.unit(Import.read(FILE))))
                .containsExactly(
                        List.of(20.0, 100 + 16 * 20 + 0.5 * 20 * 20),
                        List.of(60.0, 100 + 16 * 60 + 0.5 * 60 * 60),
                        List.of(100.0, 100 + 16 * 100 + 0.5 * 100 * 100));
    }

    @Test
    void theBalanceIsHardOnRequest() {
        Case imported = Importers.read(Import.input(FILE), CaseFormat.EGRET, Balance.HARD);

        assertThat(imported.problem().penalties()).isEqualTo(Penalties.HARD);
        assertThat(imported.problem().reserves().get(0).shortfallCnyPerMwh()).isEqualTo(100);
    }

    @Test
    void pointsAreCutAtTheLimits() {
        String points = FILE.replace(
                CURVE,
                "\"p_cost\": {\"data_type\": \"cost_curve\", \"values\": [[0, 0], [40, 400], [40, 400], [120, 2000]]}");

        assertThat(Import.curve(Import.unit(Import.read(points))))
                .containsExactly(List.of(20.0, 200.0), List.of(40.0, 400.0), List.of(100.0, 400 + 60 * 20.0));
    }

    @Test
    void fuelCostsItsPriceInTheCurveAndAtAStart() {
        String fuel = FILE.replace(
                        CURVE,
                        "\"fuel_cost\": 3, \"non_fuel_no_load_cost\": 7, \"p_fuel\": {\"data_type\": \"fuel_curve\", \"values\": [[20, 50],"
                                + " [100, 300]]}")
                .replace(
                        "\"startup_cost\": [[2, 450], [14, 900]]",
                        "\"startup_fuel\": [[2.5, 10]]," + " \"non_fuel_startup_cost\": 4");
        ThermalUnit unit = Import.unit(Import.read(fuel));

        assertThat(Import.curve(unit)).containsExactly(List.of(20.0, 3 * 50 + 7.0), List.of(100.0, 3 * 300 + 7.0));
        assertThat(unit.startTiers()).containsExactly(new StartTier(2, 3 * 10 + 4, List.of()));
    }

    private static String fuelled(String more) {
        return FILE.replace(
                        CURVE,
                        "\"fuel_supply\": \"pipe\", \"fuel_cost\": 3, \"p_fuel\": {\"data_type\": \"fuel_curve\", \"values\":"
                                + " [[30, 60], [100, 200]]}" + more)
                .replace("\"startup_cost\": [[2, 450], [14, 900]]", "\"startup_fuel\": [[2, 10]]")
                .replace(
                        "\"branch\": {}",
                        "\"fuel_supply\": {\"idle\": {\"fuel_supply_type\": \"other\"}, \"pipe\": {\"fuel_supply_type\":"
                                + " \"instantaneous\", \"fuel_available\": {\"data_type\": \"time_series\", \"values\": [50,"
                                + " 1e100]}}}");
    }

    /** Half an hour: 50 units of a step are 100 per hour. */
    @Test
    void limitedFuelIsCountedAsFuel() {
        Case imported = Import.read(fuelled(""));
        ThermalUnit unit = Import.unit(imported);

        assertThat(unit.fuel().priceCnyPerUnit()).isEqualTo(3);
        assertThat(unit.fuel().supply()).isEqualTo("pipe");
        assertThat(unit.fuel().second()).isNull();
        assertThat(Import.curve(unit))
                .as("run on below 30 MW at the slope there")
                .containsExactly(List.of(20.0, 60 - 10 * 2.0), List.of(30.0, 60.0), List.of(100.0, 200.0));
        assertThat(unit.startTiers()).containsExactly(new StartTier(2, 0, List.of(), 10));
        assertThat(imported.problem().fuelSupplies())
                .containsExactly(new FuelSupply("pipe", Series.of(50 / 0.5, 1e9), null));
    }

    @Test
    void anotherFuelIsAFuelOfTheUnit() {
        ThermalUnit unit = Import.unit(Import.read(fuelled(
                ", \"aux_fuel_capable\": true, \"aux_fuel_online_switching\": true, \"aux_fuel_blending\": true,"
                        + " \"aux_fuel_cost\": 5")));

        assertThat(unit.fuel().second()).isEqualTo(new SecondFuel(5, null, true, null, null));
        assertThat(Import.issues(fuelled(", \"aux_fuel_capable\": true, \"aux_fuel_cost\": 5"), "{", "{"))
                .containsExactly("/elements/generator/G1/aux_fuel_online_switching not_carried");
        assertThat(Import.issues(fuelled(", \"non_fuel_no_load_cost\": 5"), "{", "{"))
                .containsExactly("/elements/generator/G1/non_fuel_no_load_cost not_carried");
        assertThat(Import.issues(fuelled(""), "instantaneous", "monthly"))
                .containsExactly("/elements/fuel_supply/pipe/fuel_supply_type not_carried");
    }

    @Test
    void limitsThatVaryAreLimitsOfTheStep() {
        String hourly = FILE.replace("\"time_period_length_minutes\": 30", "\"time_period_length_minutes\": 60")
                .replace("\"p_min\": 20", "\"p_min\": {\"data_type\": \"time_series\", \"values\": [20, 30]}")
                .replace("\"p_max\": 100", "\"p_max\": {\"data_type\": \"time_series\", \"values\": [80, 100]}");
        ThermalUnit unit = Import.unit(Import.read(hourly));

        assertThat(List.of(unit.minMw(), unit.maxMw())).containsExactly(20.0, 100.0);
        assertThat(unit.leastMw()).isEqualTo(Series.of(20, 30));
        assertThat(unit.mostMw()).isEqualTo(Series.of(80, 100));
        assertThat(Import.unit(Import.read(FILE)).leastMw()).isNull();
    }

    @Test
    void aLoadWithAPriceAndAVirtualGeneratorTradeAtTheirPrice() {
        String traded = FILE.replace("\"in_service\": true", "\"in_service\": true, \"p_price\": 70")
                .replace("\"branch\": {}", "\"interface\": {}")
                .replace(
                        "\"W1\": {",
                        "\"V1\": {\"generator_type\": \"virtual\", \"bus\": \"B2\", \"p_min\": -4, \"p_max\": 3, \"p_cost\":"
                                + " 10}, \"W1\": {");
        Case imported = Import.read(traded);
        Series none = Series.constant(2, 0);
        Series price = Series.constant(2, 70);

        assertThat(imported.problem().demands()).isEmpty();
        assertThat(imported.problem().assets().get(0))
                .isEqualTo(new TieLine("load_B1", "B1", none, Series.of(100, 110), price, price, null, 0));
        assertThat(imported.problem().assets().get(2))
                .isEqualTo(new TieLine(
                        "V1",
                        "B2",
                        Series.constant(2, 3),
                        Series.constant(2, 4),
                        Series.constant(2, 10),
                        Series.constant(2, 10),
                        null,
                        0));
    }

    @Test
    void branchesInterfacesAndDirectCurrentJoinTheBuses() {
        Case imported = Import.read(FILE.replace(
                        "\"branch\": {}",
                        "\"branch\": {\"L\": {\"from_bus\": \"B1\", \"to_bus\": \"B2\", \"reactance\": 0.05, \"rating_long_term\": 30,"
                                + " \"branch_type\": \"transformer\", \"transformer_tap_ratio\": 2, \"angle_diff_min\": -180,"
                                + " \"angle_diff_max\": 180}}, \"interface\": {\"I\": {\"lines\": [\"L\"], \"line_orientation\": [-1],"
                                + " \"maximum_limit\": 20, \"minimum_limit\": -10, \"violation_penalty\": 100}}, \"dc_branch\":"
                                + " {\"D\": {\"from_bus\": \"B1\", \"to_bus\": \"B2\", \"rating_long_term\": 5}}")
                .replace(", \"reserve_requirement\": {\"data_type\": \"time_series\", \"values\": [10, 11]}", ""));
        Series thirty = Series.constant(2, 30);
        Series five = Series.constant(2, 5);

        assertThat(imported.problem().grid().lines())
                .containsExactly(new Line("L", "B1", "B2", 2 * 0.05, thirty, null, null, 0));
        assertThat(imported.problem().grid().sections())
                .containsExactly(new Section(
                        "I", List.of(new SectionTerm("L", -1)), Series.constant(2, 20), Series.constant(2, 10), 100.0));
        assertThat(imported.problem().links()).containsExactly(new Link("D", "B1", "B2", five, five));
    }

    @Test
    void fixedOffAndOneCostForEveryStart() {
        String json = FILE.replace("\"startup_cost\": [[2, 450], [14, 900]]", "\"startup_cost\": 450")
                .replace("\"fixed_commitment\": null", "\"fixed_commitment\": 1")
                .replace(
                        "\"initial_status\": 8, \"initial_p_output\": 70",
                        "\"initial_status\": -5," + " \"initial_p_output\": 0");
        ThermalUnit unit = Import.unit(Import.read(json));

        assertThat(unit.startTiers()).containsExactly(new StartTier(2, 450, List.of()));
        assertThat(unit.mustRun()).isTrue();
        assertThat(unit.initial()).isEqualTo(ThermalInitial.off(5));
    }

    @Test
    void outputBelowMinimumBeforeTheHorizonOnlyWhereItMakesNoDifference() {
        String below = FILE.replace("\"initial_p_output\": 70", "\"initial_p_output\": 0");
        String fast = below.replace("\"ramp_up_60min\": 60", "\"ramp_up_60min\": 200");

        assertThat(Import.unit(Import.read(fast)).initial()).isEqualTo(ThermalInitial.on(20, 8));
        assertThat(Import.issues(below, "{", "{")).containsExactly("/elements/generator/G1 range");
    }

    @Test
    void pricesThatAreAbsentFollowTheBasePower() {
        String bare = FILE.replace(", \"load_mismatch_cost\": 1000", "")
                .replace("\"reserve_shortfall_cost\": 100,", "")
                .replace("\"baseMVA\": 1", "\"baseMVA\": 100");
        Case imported = Import.read(bare);

        assertThat(imported.problem().penalties().shortageCnyPerMwh()).isEqualTo(1e4 * 100);
        assertThat(imported.problem().reserves().get(0).shortfallCnyPerMwh()).isEqualTo(1e3 * 100);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "branch": {}            | "branch": {"L": {}}          | /elements/branch/L/reactance required
            "branch": {}            | "security_constraint": {"S": {}} | /elements/security_constraint/S not_carried
            "branch": {}            | "storage": {"S": {}}         | /elements/storage not_carried
            "branch": {}            | "dc_branch": {"D": {}}       | /elements/dc_branch/D/rating_long_term required
            "branch": {}            | "interface": {"I": {"lines": ["L"], "line_orientation": [], "maximum_limit": 5, "minimum_limit": 2}} | /elements/interface/I/lines/0 unknown_line
            "branch": {}            | "interface": {"I": {"lines": ["L"], "line_orientation": [], "maximum_limit": 5, "minimum_limit": 2}} | /elements/interface/I/line_orientation length
            "branch": {}            | "interface": {"I": {"lines": ["L"], "line_orientation": [], "maximum_limit": 5, "minimum_limit": 2}} | /elements/interface/I/minimum_limit not_carried
            "area": {"A": {}}       | "area": {"A": {"regulation_up_requirement": 3}} | /elements/area/A/regulation_up_requirement not_carried
            "baseMVA": 1            | "baseMVA": 1, "flexible_ramp_up_requirement": 3 | /system/flexible_ramp_up_requirement not_carried
            "bus": "B1", "fuel"     | "bus": "B9", "fuel"          | /elements/generator/G1/bus unknown_node
            "fuel": "C"             | "startup_curve": [5]         | /elements/generator/G1/startup_curve not_carried
            "fuel": "C"             | "fuel_supply": "F"           | /elements/generator/G1/fuel_supply unknown_supply
            "fuel": "C"             | "aux_fuel_capable": true     | /elements/generator/G1/aux_fuel_online_switching not_carried
            "fuel": "C"             | "aux_fuel_capable": true     | /elements/generator/G1/p_fuel required
            "fuel": "C"             | "must_run": 1                | /elements/generator/G1/must_run not_carried
            "fuel": "C"             | "future_status": 3           | /elements/generator/G1/future_status not_carried
            "fixed_commitment": null | "fixed_commitment": 0       | /elements/generator/G1/fixed_commitment not_carried
            "fixed_commitment": null | "fixed_commitment": {"data_type": "time_series", "values": [1, 0]} | /elements/generator/G1/fixed_commitment not_carried
            "p_min": 20             | "p_min": {"data_type": "time_series", "values": [20, 30]} | /elements/generator/G1/p_min not_carried
            "data_type": "cost_curve" | "data_type": "time_series" | /elements/generator/G1/p_cost not_carried
            "2": 0.5                | "3": 0.5                     | /elements/generator/G1/p_cost/values/3 not_carried
            "2": 0.5                | "2": -0.05                   | /elements/generator/G1 convex
            "initial_status": 8     | "initial_status": 0          | /elements/generator/G1/initial_status range
            "generator_type": "renewable" | "generator_type": "solar" | /elements/generator/W1/generator_type not_carried
            [[2, 450], [14, 900]]   | [[2, 450], [14]]             | /elements/generator/G1/startup_cost/1 type
            "p_load": {             | "p_load": 3, "q": {          | /elements/load/B1/q not_carried
            "values": [100, 110]    | "values": [100]              | /elements/load/B1/p_load/values length
            "time_keys": ["1", "2"] | "time_keys": ["1", "2", "3"] | /elements/load/B1/p_load/values length
            "time_keys": ["1", "2"] | "time_keys": 2               | /system/time_keys type
            "time_period_length_minutes": 30 | "time_period_length_minutes": 7.5 | /system/time_period_length_minutes range
            "elements": {           | "elements": {}, "elems": {   | /elems not_carried
            """)
    void whatCannotBeCarriedIsRefusedByName(String old, String replacement, String expected) {
        assertThat(Import.issues(FILE, old, replacement)).contains(expected);
    }

    @Test
    void allAtOnce() {
        String json = FILE.replace("\"branch\": {}", "\"security_constraint\": {\"L\": {}}, \"storage\": {\"S\": {}}")
                .replace("\"fuel\": \"C\"", "\"startup_curve\": [5], \"shutdown_curve\": [5]");

        assertThat(Import.issues(json, "{", "{"))
                .containsExactlyInAnyOrder(
                        "/elements/security_constraint/L not_carried",
                        "/elements/storage not_carried",
                        "/elements/generator/G1/startup_curve not_carried",
                        "/elements/generator/G1/shutdown_curve not_carried");
    }

    @Test
    void formatsAreDetected() {
        assertThat(Importers.detect(Import.input(FILE))).isEqualTo(CaseFormat.EGRET);
        assertThat(Importers.detect(Import.input("{\"time_periods\": 1, \"thermal_generators\": {}}")))
                .isEqualTo(CaseFormat.PGLIB_UC);
        assertThat(Importers.detect(Import.input("{\"format\": \"vpp-dispatch-case\"}")))
                .isEqualTo(CaseFormat.CASE);
        assertThat(Importers.detect(Import.input("[]"))).isEqualTo(CaseFormat.CASE);
    }
}
