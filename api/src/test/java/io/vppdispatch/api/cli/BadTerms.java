package io.vppdispatch.api.cli;

import static io.vppdispatch.api.cli.BadCase.bad;
import static io.vppdispatch.api.cli.CaseFolder.BATTERY;
import static io.vppdispatch.api.cli.CaseFolder.SHED;
import static io.vppdispatch.api.cli.CaseFolder.set;

import io.vppdispatch.api.cli.CaseFolder.Edit;
import java.util.stream.Stream;

/** Terms of contracts, links and shared limits that contradict the plant or each other. */
final class BadTerms {

    private static final String TENANTS = BATTERY + "/tenants";
    private static final String ACCOUNTS = BATTERY + "/initial/tenants";

    private BadTerms() {}

    static Stream<BadCase> cases() {
        return Stream.of(tenants(), links(), siteLimits(), offers()).flatMap(each -> each);
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
