package io.vppdispatch.api.cli;

import static io.vppdispatch.api.cli.BadCase.bad;
import static io.vppdispatch.api.cli.CaseFolder.COAL;
import static io.vppdispatch.api.cli.CaseFolder.PUMPED;
import static io.vppdispatch.api.cli.CaseFolder.SPIN;
import static io.vppdispatch.api.cli.CaseFolder.set;

import io.vppdispatch.api.cli.CaseFolder.Edit;
import java.util.stream.Stream;

/** Deep bands, reserves, targets of the year and head bands that contradict each other. */
final class BadTargets {

    private static final String DEEP = COAL + "/deep_peak_shaving";
    private static final String WEIGHT = "/policy/consumption_weight";
    private static final String YEAR = WEIGHT + "/year";
    private static final String STEPS = SPIN + "/shortfall_steps";
    private static final String BANDS = PUMPED + "/groups/0/head_bands";

    private BadTargets() {}

    static Stream<BadCase> cases() {
        return Stream.of(deepBands(), reserves(), policy(), stations()).flatMap(each -> each);
    }

    private static BadCase deep(String name, String deep, String fragment, String... pointers) {
        Edit retrofit = set(COAL + "/flexibility_retrofit", "true");
        return bad(name, retrofit.and(set(DEEP, deep)), fragment, pointers);
    }

    private static String bands(String... bands) {
        return "{\"paid_base_load_share\": 0.5, \"bands\": [" + String.join(", ", bands) + "]";
    }

    private static String band(double downTo) {
        return "{\"down_to_share\": " + downTo + "}";
    }

    private static Stream<BadCase> deepBands() {
        String two = bands(band(0.4), band(0.3));
        return Stream.of(
                deep("bands not in order", bands(band(0.3), band(0.4)) + "}", "must", DEEP + "/bands/1/down_to_share"),
                deep("bands that overlap", bands(band(0.6), band(0.3)) + "}", "must", DEEP + "/bands/0/down_to_share"),
                deep(
                        "the same band twice",
                        bands(band(0.4), band(0.4), band(0.3)) + "}",
                        "must",
                        DEEP + "/bands/1/down_to_share"),
                deep("bands that end too high", bands(band(0.4)) + "}", "must", DEEP + "/bands/0/down_to_share"),
                deep("no band", bands() + "}", "at least one band", DEEP + "/bands"),
                deep(
                        "base load above everything",
                        two.replace("0.5", "1.5") + "}",
                        "(1.5)",
                        DEEP + "/paid_base_load_share"),
                deep(
                        "oil without its amount",
                        two + ", \"oil\": {\"below_mw\": 120, \"price_cny_per_t\": 6000}}",
                        "oil_t_per_h is missing",
                        DEEP + "/oil/oil_t_per_h"),
                deep(
                        "oil for nothing",
                        two + ", \"oil\": {\"below_mw\": 120, \"oil_t_per_h\": 2}}",
                        "price_cny_per_t is missing",
                        DEEP + "/oil/price_cny_per_t"),
                deep(
                        "oil above maximum",
                        two + ", \"oil\": {\"below_mw\": 400, \"oil_t_per_h\": 2, \"price_cny_per_t\": 6000}}",
                        "below_mw (400.0)",
                        DEEP + "/oil/below_mw"),
                deep(
                        "negative compensation",
                        bands("{\"down_to_share\": 0.3, \"compensation_cny_per_mwh\": -1}") + "}",
                        "(-1.0) must be between 0",
                        DEEP + "/bands/0/compensation_cny_per_mwh"),
                bad("deep bands without the retrofit", set(DEEP, two + "}"), "flexibility_retrofit", DEEP),
                bad(
                        "retrofit without bands",
                        set(COAL + "/flexibility_retrofit", "true"),
                        "has no effect without",
                        COAL + "/flexibility_retrofit"));
    }

    private static Stream<BadCase> reserves() {
        return Stream.of(
                bad(
                        "shortfall prices fall",
                        set(STEPS, "[{\"mw\": 5, \"cny_per_mwh\": 900}, {\"mw\": 5, \"cny_per_mwh\": 800}]"),
                        "(800.0) must be at least 900.0",
                        STEPS + "/1/cny_per_mwh"),
                bad(
                        "shortfall beyond the steps is cheaper",
                        set(STEPS, "[{\"mw\": 5, \"cny_per_mwh\": 1600}]"),
                        "shortfall_cny_per_mwh (1500.0) must be at least 1600.0",
                        SPIN + "/shortfall_cny_per_mwh"),
                bad(
                        "shortfall step without a price",
                        set(STEPS, "[{\"mw\": 5}]"),
                        "cny_per_mwh is missing",
                        STEPS + "/0/cny_per_mwh"),
                bad(
                        "shortfall step below zero",
                        set(STEPS, "[{\"mw\": -5, \"cny_per_mwh\": 100}]"),
                        "mw (-5.0) must be between",
                        STEPS + "/0/mw"),
                bad(
                        "negative price of a shortfall step",
                        set(STEPS, "[{\"mw\": 5, \"cny_per_mwh\": -100}]"),
                        "(-100.0) must be between 0",
                        STEPS + "/0/cny_per_mwh"),
                bad(
                        "reserve held for no time",
                        set(SPIN + "/hold_minutes", "0"),
                        "must be between 1 and 1440",
                        SPIN + "/hold_minutes"),
                bad(
                        "reserve in no time",
                        set(SPIN + "/response_minutes", "0"),
                        "must be between 0.1 and 1440",
                        SPIN + "/response_minutes"),
                bad("unknown kind of reserve", set(SPIN + "/kind", "\"upward\""), "must be one of", SPIN + "/kind"));
    }

    private static BadCase weight(String name, String more, String fragment, String... pointers) {
        String weight = "{\"total_share\": 0.3, \"non_hydro_share\": 0.2, \"certificate_cny_per_mwh\": 50" + more + "}";
        return bad(name, set("/policy", "{\"consumption_weight\": " + weight + "}"), fragment, pointers);
    }

    private static BadCase year(String name, String key, String value, String fragment) {
        String year = ", \"year\": {\"expected_consumption_mwh\": 1000, \"absorbed_mwh\": 200,"
                + " \"absorbed_non_hydro_mwh\": 100, \"consumed_mwh\": 600, \"expected_rest_mwh\": 150,"
                + " \"expected_rest_non_hydro_mwh\": 50, \"days_left\": 100}";
        Edit sound = set(
                "/policy",
                "{\"consumption_weight\": {\"total_share\": 0.3, \"non_hydro_share\": 0.2,"
                        + " \"certificate_cny_per_mwh\": 50" + year + "}}");
        return bad(name, sound.and(set(YEAR + "/" + key, value)), fragment, YEAR + "/" + key);
    }

    private static Stream<BadCase> policy() {
        return Stream.of(
                bad(
                        "share without hydro above the whole",
                        set(
                                "/policy",
                                "{\"consumption_weight\": {\"total_share\": 0.2, \"non_hydro_share\": 0.3,"
                                        + " \"certificate_cny_per_mwh\": 50}}"),
                        "non_hydro_share (0.3) must be between 0 and total_share (0.2)",
                        WEIGHT + "/non_hydro_share"),
                weight(
                        "negative certificates",
                        ", \"certificates_mwh\": -1",
                        "(-1.0) must be between 0",
                        WEIGHT + "/certificates_mwh"),
                weight(
                        "negative exemption",
                        ", \"exempt_mwh\": -1",
                        "(-1.0) must be between 0",
                        WEIGHT + "/exempt_mwh"),
                weight(
                        "imported share above all of it",
                        ", \"imported_non_hydro_share\": 1.5",
                        "(1.5) must be between 0 and 1",
                        WEIGHT + "/imported_non_hydro_share"),
                year(
                        "more than everything absorbed is not hydro",
                        "absorbed_non_hydro_mwh",
                        "201",
                        "absorbed_non_hydro_mwh (201.0) must be between 0 and absorbed_mwh (200.0)"),
                year(
                        "more than everything expected is not hydro",
                        "expected_rest_non_hydro_mwh",
                        "151",
                        "expected_rest_non_hydro_mwh (151.0) must be between 0 and expected_rest_mwh (150.0)"),
                year(
                        "consumed more than the year",
                        "consumed_mwh",
                        "1001",
                        "consumed_mwh (1001.0) must be between 0 and expected_consumption_mwh (1000.0)"),
                year(
                        "exempt more than the year",
                        "exempt_mwh",
                        "1001",
                        "exempt_mwh (1001.0) must be between 0 and expected_consumption_mwh (1000.0)"),
                year("no days left", "days_left", "0", "must be between 1 and 366"),
                year("a year of 400 days", "days_left", "400", "must be between 1 and 366"),
                bad(
                        "cap without a limit",
                        set("/policy", "{\"co2_t\": {\"excess_cny_per_unit\": 5}}"),
                        "limit is missing",
                        "/policy/co2_t/limit"),
                bad(
                        "negative price above a cap",
                        set("/policy", "{\"coal_tce\": {\"limit\": 9, \"excess_cny_per_unit\": -5}}"),
                        "(-5.0) must be between 0",
                        "/policy/coal_tce/excess_cny_per_unit"),
                bad(
                        "negative price of carbon",
                        set("/policy", "{\"co2_cny_per_t\": -5}"),
                        "(-5.0) must be between 0",
                        "/policy/co2_cny_per_t"),
                bad(
                        "negative price of absorption",
                        set("/objective", "{\"max_absorption_price_cny_per_mwh\": -1}"),
                        "(-1.0) must be between 0",
                        "/objective/max_absorption_price_cny_per_mwh"));
    }

    private static String head(double from) {
        return "{\"from_upper_million_m3\": " + from
                + ", \"generate_mw_per_m3_per_s\": 2.3, \"pump_mw_per_m3_per_s\": 2.9}";
    }

    private static Stream<BadCase> stations() {
        return Stream.of(
                bad(
                        "head bands not in order",
                        set(BANDS, "[" + head(0.8) + ", " + head(0.5) + "]"),
                        "from_upper_million_m3 (0.5) must be above 0.8",
                        BANDS + "/1/from_upper_million_m3"),
                bad(
                        "head band above the reservoir",
                        set(BANDS, "[" + head(1.3) + "]"),
                        "below max_million_m3 (1.2)",
                        BANDS + "/0/from_upper_million_m3"),
                bad(
                        "head band at the bottom",
                        set(BANDS, "[" + head(0.1) + "]"),
                        "must be above 0.1",
                        BANDS + "/0/from_upper_million_m3"),
                bad(
                        "negative head band",
                        set(BANDS, "[" + head(-0.5) + "]"),
                        "(-0.5) must be between 0",
                        BANDS + "/0/from_upper_million_m3"),
                bad(
                        "perpetual motion in a head band",
                        set(BANDS, "[" + head(0.5).replace("2.3", "3.5") + "]"),
                        "give back more energy",
                        BANDS + "/0/generate_mw_per_m3_per_s"),
                bad(
                        "weekly targets of six days",
                        set(PUMPED + "/end_rule", "\"weekly\"")
                                .and(CaseFolder.without(PUMPED + "/end_target_upper_million_m3"))
                                .and(set(PUMPED + "/weekly_target_upper_million_m3", "[1, 1, 1, 1, 1, 1]")),
                        "has 6 values, must have 7",
                        PUMPED + "/weekly_target_upper_million_m3"));
    }
}
