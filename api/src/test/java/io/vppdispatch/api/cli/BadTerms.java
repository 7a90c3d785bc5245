package io.vppdispatch.api.cli;

import static io.vppdispatch.api.cli.BadCase.bad;
import static io.vppdispatch.api.cli.CaseFolder.BATTERY;
import static io.vppdispatch.api.cli.CaseFolder.COAL;
import static io.vppdispatch.api.cli.CaseFolder.PUMPED;
import static io.vppdispatch.api.cli.CaseFolder.SHED;
import static io.vppdispatch.api.cli.CaseFolder.SPIN;
import static io.vppdispatch.api.cli.CaseFolder.set;

import io.vppdispatch.api.cli.CaseFolder.Edit;
import java.util.stream.Stream;

/** Terms of contracts, shared limits and targets of the year that contradict the plant or each other. */
final class BadTerms {

    private static final String TENANTS = BATTERY + "/tenants";
    private static final String ACCOUNTS = BATTERY + "/initial/tenants";
    private static final String DEEP = COAL + "/deep_peak_shaving";
    private static final String WEIGHT = "/policy/consumption_weight";
    private static final String YEAR = WEIGHT + "/year";
    private static final String STEPS = SPIN + "/shortfall_steps";
    private static final String BANDS = PUMPED + "/groups/0/head_bands";

    private BadTerms() {}

    static Stream<BadCase> cases() {
        return Stream.of(tenants(), links(), siteLimits(), deepBands(), reserves(), policy(), stations(), offers())
                .flatMap(each -> each);
    }

    private static String tenant(String id, String more) {
        return "{\"id\": \"" + id + "\", \"plant\": \"pv1\"" + more + "}";
    }

    private static BadCase tenants(String name, String list, String fragment, String... pointers) {
        return bad(name, set(TENANTS, "[" + list + "]"), fragment, pointers);
    }

    private static BadCase account(String name, String list, String fragment, String... pointers) {
        String own = tenant("a", ", \"leased_mw\": 10, \"leased_mwh\": 20");
        return bad(name, set(TENANTS, "[" + own + "]").and(set(ACCOUNTS, "[" + list + "]")), fragment, pointers);
    }

    private static Stream<BadCase> tenants() {
        String half = ", \"leased_mw\": 20, \"leased_mwh\": 20";
        return Stream.of(
                tenants(
                        "leases above the power of the store",
                        tenant("a", half) + ", " + tenant("b", half),
                        "the sum of leased_mw (40.0) must be at most",
                        BATTERY + "/netting_credit",
                        BATTERY + "/initial/stored_mwh",
                        TENANTS),
                tenants(
                        "leases above the room of the store",
                        tenant("a", ", \"leased_mw\": 5, \"leased_mwh\": 55"),
                        "the sum of leased_mwh (55.0) must be at most max_mwh - min_mwh (54.0)",
                        BATTERY + "/initial/stored_mwh",
                        TENANTS),
                tenants(
                        "negative lease of power",
                        tenant("a", ", \"leased_mw\": -1, \"leased_mwh\": 5"),
                        "leased_mw (-1.0) must be between 0",
                        TENANTS + "/0/leased_mw"),
                tenants(
                        "negative lease of room",
                        tenant("a", ", \"leased_mw\": 1, \"leased_mwh\": -5"),
                        "leased_mwh (-5.0) must be between 0",
                        TENANTS + "/0/leased_mwh"),
                tenants(
                        "lease without its room",
                        tenant("a", ", \"leased_mw\": 1"),
                        "leased_mwh is missing",
                        TENANTS + "/0/leased_mwh"),
                tenants(
                        "two tenants of one name",
                        tenant("a", ", \"leased_mw\": 5, \"leased_mwh\": 5") + ", "
                                + tenant("a", ", \"leased_mw\": 5, \"leased_mwh\": 5"),
                        "the tenant a is named twice",
                        TENANTS + "/1/id"),
                tenants(
                        "a tenant called operator",
                        tenant("operator", ", \"leased_mw\": 5, \"leased_mwh\": 5"),
                        "must neither be operator nor begin with reserve_",
                        TENANTS + "/0/id"),
                tenants(
                        "plant of a tenant that does not exist",
                        "{\"id\": \"a\", \"plant\": \"pv2\", \"leased_mw\": 5, \"leased_mwh\": 5}",
                        "Maybe pv1 was meant?",
                        TENANTS + "/0/plant"),
                tenants(
                        "plant of a tenant that burns coal",
                        "{\"id\": \"a\", \"plant\": \"coal1\", \"leased_mw\": 5, \"leased_mwh\": 5}",
                        "must be a renewable plant, one of [pv1]",
                        TENANTS + "/0/plant"),
                tenants(
                        "tenant that can never charge",
                        "{\"id\": \"a\", \"leased_mw\": 5, \"leased_mwh\": 5}",
                        "needs a plant, or may_charge_from_grid",
                        TENANTS + "/0/plant"),
                tenants(
                        "borrower where nobody lends",
                        tenant("a", ", \"leased_mw\": 5, \"leased_mwh\": 5, \"may_borrow\": true"),
                        "has no effect where nobody else lends",
                        TENANTS + "/0/may_borrow"),
                tenants(
                        "negative price of lending",
                        tenant("a", ", \"leased_mw\": 5, \"leased_mwh\": 5, \"lending\": {\"power_cny_per_mwh\": -1}"),
                        "power_cny_per_mwh (-1.0) must be between 0",
                        TENANTS + "/0/lending/power_cny_per_mwh"),
                account(
                        "account above its lease",
                        "{\"tenant\": \"a\", \"stored_mwh\": 21}",
                        "stored_mwh (21.0) must be between 0 and leased_mwh (20.0)",
                        ACCOUNTS + "/0/stored_mwh"),
                account(
                        "account below zero",
                        "{\"tenant\": \"a\", \"stored_mwh\": -1}",
                        "stored_mwh (-1.0) must be between 0",
                        ACCOUNTS + "/0/stored_mwh"),
                account(
                        "account of nobody",
                        "{\"tenant\": \"b\", \"stored_mwh\": 1}",
                        "tenant (b) must be one of [a]",
                        ACCOUNTS + "/0/tenant"),
                account(
                        "two accounts of one tenant",
                        "{\"tenant\": \"a\", \"stored_mwh\": 1}, {\"tenant\": \"a\", \"stored_mwh\": 2}",
                        "the tenant a is named twice",
                        ACCOUNTS + "/1/tenant"),
                bad(
                        "account without tenants",
                        set(ACCOUNTS, "[{\"tenant\": \"a\", \"stored_mwh\": 1}]"),
                        "tenant (a) must be one of []",
                        ACCOUNTS + "/0/tenant"),
                bad(
                        "lending of the operator without tenants",
                        set(BATTERY + "/operator_lending", "{}"),
                        "has no effect without tenants",
                        BATTERY + "/operator_lending"));
    }

    private static BadCase link(String name, String link, String fragment, String... pointers) {
        return bad(
                name, set("/nodes/-", "{\"id\": \"park\"}").and(set("/links", "[" + link + "]")), fragment, pointers);
    }

    private static Stream<BadCase> links() {
        String caps = ", \"forward_max_mw\": 10, \"backward_max_mw\": 10}";
        String sound = "{\"id\": \"l1\", \"from\": \"park\", \"to\": \"grid\"" + caps;
        return Stream.of(
                link(
                        "link from nowhere",
                        "{\"id\": \"l1\", \"from\": \"parc\", \"to\": \"grid\"" + caps,
                        "Maybe park was meant?",
                        "/links/0/from"),
                link(
                        "link to nowhere",
                        "{\"id\": \"l1\", \"from\": \"park\", \"to\": \"sea\"" + caps,
                        "to (sea) must be one of [grid, park]",
                        "/links/0/to"),
                link(
                        "link to itself",
                        "{\"id\": \"l1\", \"from\": \"park\", \"to\": \"park\"" + caps,
                        "must be another node than from",
                        "/links/0",
                        "/links/0/to"),
                link(
                        "negative capacity of a link",
                        "{\"id\": \"l1\", \"from\": \"park\", \"to\": \"grid\", \"forward_max_mw\": -1,"
                                + " \"backward_max_mw\": 0}",
                        "(-1.0) must be between 0",
                        "/links/0/forward_max_mw"),
                link(
                        "link without a way back",
                        "{\"id\": \"l1\", \"from\": \"park\", \"to\": \"grid\", \"forward_max_mw\": 1}",
                        "backward_max_mw is missing",
                        "/links/0/backward_max_mw"),
                link(
                        "two links of one id",
                        sound + ", " + sound,
                        "the id l1 is used at /links/0 already",
                        "/links/1/id",
                        "/links/1/from"),
                link("link like an asset", sound.replace("l1", "pv1"), "is used at /links/0 already", "/assets/2/id"),
                link(
                        "links in a ring",
                        sound + ", {\"id\": \"l2\", \"from\": \"grid\", \"to\": \"park\"" + caps,
                        "must not form a ring",
                        "/links/1"));
    }

    private static BadCase site(String name, String limit, String fragment, String... pointers) {
        return bad(name, set("/site_limits", "[" + limit + "]"), fragment, pointers);
    }

    private static Stream<BadCase> siteLimits() {
        String sound = "{\"id\": \"s1\", \"members\": [\"pv1\"], \"inject_max_mw\": 10}";
        return Stream.of(
                site(
                        "site of an unknown asset",
                        "{\"id\": \"s1\", \"members\": [\"pv1\", \"pw1\"], \"inject_max_mw\": 10}",
                        "members[1] (pw1) must be the id of an asset",
                        "/site_limits/0/members/1"),
                site(
                        "site that names an asset twice",
                        "{\"id\": \"s1\", \"members\": [\"pv1\", \"pv1\"], \"inject_max_mw\": 10}",
                        "must not be named twice",
                        "/site_limits/0/members/1"),
                site(
                        "site of nobody",
                        "{\"id\": \"s1\", \"members\": [], \"inject_max_mw\": 10}",
                        "must name at least one asset",
                        "/site_limits/0/members"),
                site(
                        "negative limit of a site",
                        "{\"id\": \"s1\", \"members\": [\"pv1\"], \"inject_max_mw\": -10}",
                        "(-10.0) must be between 0",
                        "/site_limits/0/inject_max_mw"),
                site(
                        "site that may inject between two bounds",
                        "{\"id\": \"s1\", \"members\": [\"pv1\"], \"inject_max_mw\": 10, \"take_max_mw\": -20}",
                        "(-20.0) must be between 0",
                        "/site_limits/0/take_max_mw"),
                site(
                        "site without a limit",
                        "{\"id\": \"s1\", \"members\": [\"pv1\"]}",
                        "inject_max_mw or take_max_mw must be given",
                        "/site_limits/0"),
                site("two sites of one id", sound + ", " + sound, "is used at /site_limits/0", "/site_limits/1/id"));
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

    private static BadCase award(String name, String least, String fragment) {
        Edit alone = CaseFolder.without(SHED + "/min_power_mw");
        return bad(name, alone.and(set(SHED + "/minimum_award_mw", least)), fragment, SHED + "/minimum_award_mw");
    }

    private static Stream<BadCase> offers() {
        return Stream.of(
                award(
                        "least award above the ladder",
                        "26",
                        "minimum_award_mw (26.0) must be between 0 and the whole ladder (25.0"),
                award("negative least award", "-1", "minimum_award_mw (-1.0) must be between 0"),
                bad(
                        "award without a least one",
                        set(SHED + "/initial", "{\"award_mw\": 5}"),
                        "has no effect without",
                        SHED + "/initial/award_mw"));
    }
}
