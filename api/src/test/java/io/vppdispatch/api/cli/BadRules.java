package io.vppdispatch.api.cli;

import static io.vppdispatch.api.cli.BadCase.bad;
import static io.vppdispatch.api.cli.BadCase.value;
import static io.vppdispatch.api.cli.CaseFolder.BATTERY;
import static io.vppdispatch.api.cli.CaseFolder.COAL;
import static io.vppdispatch.api.cli.CaseFolder.GAS;
import static io.vppdispatch.api.cli.CaseFolder.PUMPED;
import static io.vppdispatch.api.cli.CaseFolder.PV;
import static io.vppdispatch.api.cli.CaseFolder.SHED;
import static io.vppdispatch.api.cli.CaseFolder.TIE;
import static io.vppdispatch.api.cli.CaseFolder.TOWN;
import static io.vppdispatch.api.cli.CaseFolder.set;
import static io.vppdispatch.api.cli.CaseFolder.without;

import java.util.stream.Stream;

/** Values that are sound alone and contradict each other. */
final class BadRules {

    private BadRules() {}

    static Stream<BadCase> cases() {
        return Stream.of(wholeDay(), plants(), offers(), stores(), severalAtOnce())
                .flatMap(each -> each);
    }

    private static Stream<BadCase> wholeDay() {
        String weight = "/policy/consumption_weight";
        String shares = "{\"total_share\": 1.2, \"non_hydro_share\": -0.1, \"certificate_cny_per_mwh\": 50}";
        return Stream.of(
                value("unknown mode", "/objective/mode", "\"cheapest\"", "must be one of absorption_first, least_cost"),
                value("unknown perspective", "/objective/perspective", "\"mine\"", "must be one of resource_cost"),
                bad(
                        "shares of consumption beyond all of it",
                        set("/policy", "{\"consumption_weight\": " + shares + "}"),
                        "total_share (1.2) must be between 0 and 1",
                        weight + "/total_share",
                        weight + "/non_hydro_share"),
                bad(
                        "cap below zero",
                        set("/policy", "{\"coal_tce\": {\"limit\": -1}}"),
                        "(-1.0)",
                        "/policy/coal_tce/limit"));
    }

    private static Stream<BadCase> plants() {
        return Stream.of(
                bad(
                        "minimum above maximum",
                        set(COAL + "/min_mw", "400"),
                        "min_mw (400.0) must be between 0 and max_mw (300.0)",
                        COAL + "/min_mw",
                        COAL + "/fuel/curve",
                        COAL + "/initial/power_mw"),
                bad(
                        "curve below the minimum",
                        set(COAL + "/fuel/curve/0/power_mw", "90"),
                        "from 90.0",
                        COAL + "/fuel/curve"),
                bad(
                        "curve that bends down",
                        set(COAL + "/fuel/curve/1/fuel_per_h", "80"),
                        "convex",
                        COAL + "/fuel/curve/2"),
                value(
                        "curve of one point",
                        COAL + "/fuel/curve",
                        "[{\"power_mw\": 100, \"fuel_per_h\": 3}]",
                        "must run from min_mw"),
                value("on below the minimum", COAL + "/initial/power_mw", "50", "must be between"),
                value("off with output", GAS + "/initial/power_mw", "5", "must be"),
                bad(
                        "unknown tier in progress",
                        set(GAS + "/initial/starting_tier", "2"),
                        "must be between 1 and 1",
                        GAS + "/initial/starting_tier",
                        GAS + "/initial/starting_steps_done"),
                value("colder start for less", COAL + "/start_tiers/1/cost_cny", "100", "must"),
                bad(
                        "outage that ends first",
                        set(GAS + "/outages/0/to", "\"2030-04-12T01:00:00+08:00\""),
                        "must be before to",
                        GAS + "/outages/0"),
                bad(
                        "more sun than panels",
                        set(PV + "/capacity_mw", "239"),
                        "(series.csv line 14, column pv_mw)",
                        PV + "/available_mw"),
                bad(
                        "export dearer than import",
                        set(TIE + "/export_cny_per_mwh/factor", "1.1"),
                        "24 problems",
                        TIE + "/export_cny_per_mwh"),
                bad("deviation without plan", without(TIE + "/planned_import_mw"), "", TIE + "/deviation_cny_per_mwh"));
    }

    private static Stream<BadCase> offers() {
        String start = SHED + "/earliest";
        String end = SHED + "/latest";
        return Stream.of(
                bad(
                        "empty ladder",
                        set(SHED + "/ladder", "[]"),
                        "at least one step",
                        SHED + "/ladder",
                        SHED + "/min_power_mw"),
                value("ladder prices fall", SHED + "/ladder/1/price_cny_per_mwh", "100", "must be at least the 150.0"),
                bad(
                        "least longer than most",
                        set(SHED + "/min_duration_hours", "5"),
                        "min_duration_hours (5.0)",
                        SHED + "/max_duration_hours"),
                bad(
                        "earliest after latest",
                        set(start, "\"2030-04-12T23:00:00+08:00\""),
                        "must be after earliest",
                        end),
                value("offer of another day", end, "\"2030-04-11T22:00:00+08:00\"", "must be after earliest"),
                bad(
                        "offer after the day",
                        set(start, "\"2030-04-13T06:00:00+08:00\"").and(set(end, "\"2030-04-13T22:00:00+08:00\"")),
                        "at least one whole step of the horizon",
                        start),
                bad(
                        "window shorter than a call",
                        set(end, "\"2030-04-12T07:00:00+08:00\""),
                        "the 1.0 hours",
                        SHED + "/min_duration_hours"),
                bad(
                        "more calls than allowed",
                        set(SHED + "/initial", "{\"calls_used\": 4}"),
                        "max_calls (3)",
                        SHED + "/initial/calls_used"),
                value("least above the ladder", SHED + "/min_power_mw", "26", "the whole ladder (25.0 MW)"));
    }

    private static Stream<BadCase> stores() {
        String machines = PUMPED + "/initial/groups/0";
        return Stream.of(
                value("stored below the band", BATTERY + "/initial/stored_mwh", "5", "must be between"),
                value("stored above the band", BATTERY + "/initial/stored_mwh", "61", "must be between"),
                value("target outside the band", BATTERY + "/target_mwh", "70", "must be between"),
                value("band upside down", BATTERY + "/min_mwh", "61", "min_mwh (61.0)"),
                bad(
                        "target without a price",
                        without(BATTERY + "/target_miss_cny_per_mwh"),
                        "must be above 0",
                        BATTERY + "/target_miss_cny_per_mwh"),
                value("volume above the band", PUMPED + "/initial/upper_million_m3", "1.3", "must be between"),
                value("volume below the band", PUMPED + "/initial/lower_million_m3", "0.1", "must be between"),
                value("target volume outside", PUMPED + "/end_target_upper_million_m3", "2", "must be between"),
                bad(
                        "lower volume missing",
                        without(PUMPED + "/initial/lower_million_m3"),
                        "must be given",
                        PUMPED + "/initial/lower_million_m3"),
                bad(
                        "lower volume of nothing",
                        without(PUMPED + "/lower"),
                        "must be absent",
                        PUMPED + "/initial/lower_million_m3"),
                value("more machines than there are", machines + "/pumping", "3", "must be between"),
                value("unknown group", machines + "/group", "\"fixd\"", "Maybe fixed was meant?"),
                bad(
                        "no groups",
                        set(PUMPED + "/groups", "[]"),
                        "at least one group",
                        PUMPED + "/groups",
                        machines + "/group"),
                value("perpetual motion", PUMPED + "/groups/0/generate_mw_per_m3_per_s", "3", "give back more energy"));
    }

    /** One row per asset and one in the series: everything is told at the first try. */
    private static Stream<BadCase> severalAtOnce() {
        return Stream.of(
                bad(
                        "a mistake in every asset",
                        set(COAL + "/min_mw", "400")
                                .and(set(GAS + "/node", "\"gird\""))
                                .and(set(PV + "/capacity_mw", "-1"))
                                .and(set(TIE + "/import_max_mw", "1e7"))
                                .and(set(SHED + "/ladder", "[]"))
                                .and(set(BATTERY + "/initial/stored_mwh", "1"))
                                .and(set(PUMPED + "/initial/groups/0/pumping", "3"))
                                .and(set(TOWN + "/id", "\"a b\"")),
                        "11 problems",
                        COAL + "/min_mw",
                        COAL + "/fuel/curve",
                        COAL + "/initial/power_mw",
                        GAS + "/node",
                        PV + "/capacity_mw",
                        TIE + "/import_max_mw",
                        SHED + "/ladder",
                        SHED + "/min_power_mw",
                        BATTERY + "/initial/stored_mwh",
                        PUMPED + "/initial/groups/0/pumping",
                        TOWN + "/id"),
                bad(
                        "unknown keys beside wrong values",
                        set(COAL + "/max_mv", "1")
                                .and(set(PV + "/capacity_mw", "\"50\""))
                                .and(without("/nodes")),
                        "nodes is missing",
                        COAL + "/max_mv",
                        PV + "/capacity_mw",
                        "/nodes"));
    }
}
