package io.vppdispatch.api.cli;

import static io.vppdispatch.api.cli.BadCase.bad;
import static io.vppdispatch.api.cli.BadCase.value;
import static io.vppdispatch.api.cli.CaseFolder.BATTERY;
import static io.vppdispatch.api.cli.CaseFolder.COAL;
import static io.vppdispatch.api.cli.CaseFolder.PUMPED;
import static io.vppdispatch.api.cli.CaseFolder.PV;
import static io.vppdispatch.api.cli.CaseFolder.SHED;
import static io.vppdispatch.api.cli.CaseFolder.SPIN;
import static io.vppdispatch.api.cli.CaseFolder.TIE;
import static io.vppdispatch.api.cli.CaseFolder.TOWN;
import static io.vppdispatch.api.cli.CaseFolder.set;
import static io.vppdispatch.api.cli.CaseFolder.without;

import java.util.stream.Stream;

/** JSON with keys and values that are not those of the format. */
final class BadValues {

    private static final String LONG = '"' + "x".repeat(100_000) + '"';

    private BadValues() {}

    static Stream<BadCase> cases() {
        return Stream.of(keys(), types(), ranges(), horizons(), ids()).flatMap(each -> each);
    }

    private static Stream<BadCase> keys() {
        return Stream.of(
                bad("no horizon", without("/horizon"), "horizon is missing", "/horizon"),
                bad("no nodes", without("/nodes"), "nodes is missing", "/nodes"),
                bad("no assets", without("/assets"), "at least one asset", "/assets"),
                bad("empty list of assets", set("/assets", "[]"), "at least one asset", "/assets"),
                bad("no format", without("/format"), "format is missing", "/format"),
                bad("required key missing", without(COAL + "/max_mw"), "max_mw is missing", COAL + "/max_mw"),
                bad("required object missing", without(BATTERY + "/initial"), "is missing", BATTERY + "/initial"),
                bad("no type", without(PV + "/type"), "must be one of thermal", PV + "/type"),
                bad("no series", without(PV + "/available_mw"), "is missing", PV + "/available_mw"),
                value("unknown type", PV + "/type", "\"renewables\"", "Maybe renewable was meant?"),
                value("type is a number", PV + "/type", "3", "must be one of thermal"),
                value("unknown key at the top", "/asets", "[]", "Maybe assets was meant?"),
                value("unknown key of an asset", COAL + "/max_mv", "5", "Maybe max_mw was meant?"),
                value("key of another kind", PV + "/must_run", "true", "the key must_run is unknown"),
                value("unknown key deep inside", PUMPED + "/groups/0/pump_mv", "1", "Maybe pump_mw was meant?"),
                value("other case of a key", COAL + "/Max_mw", "5", "Maybe max_mw was meant?"),
                value("key with slash and tilde", "/a~1b~0c", "1", "is unknown"),
                value("key without letters", "/ ", "1", "is unknown"));
    }

    private static Stream<BadCase> types() {
        return Stream.of(
                value("null for a number", COAL + "/max_mw", "null", "leave the key out"),
                value("null for an optional", COAL + "/ramp_up_mw_per_min", "null", "leave the key out"),
                value("null for an object", COAL + "/fuel", "null", "must be an object"),
                value("null in a list", "/assets/2", "null", "must be an object"),
                value("text for a number", COAL + "/max_mw", "\"300\"", "must be a number"),
                value("number for a text", TOWN + "/node", "1", "must be a text"),
                value("text for true", COAL + "/must_run", "\"yes\"", "must be true or false"),
                value("1 for true", COAL + "/initial/on", "1", "must be true or false"),
                value("object for a list", "/nodes", "{}", "must be a list"),
                value("list for an object", BATTERY + "/initial", "[]", "must be an object"),
                value("number for an object", PUMPED + "/upper", "3", "must be an object"),
                value("fraction for a count", PUMPED + "/groups/0/count", "1.5", "must be a whole number"),
                value("text for a series", TOWN + "/power_mw", "\"load_mw\"", "must be a number, a list"),
                value("number too large", COAL + "/max_mw", "1e999", "must be a number below"),
                value("count too large", PUMPED + "/groups/0/count", "3000000000", "must be between"),
                value("unknown choice", SHED + "/direction", "\"Shed\"", "Maybe shed was meant?"),
                value("unknown fuel", COAL + "/fuel/unit", "\"coal\"", "must be one of tce"),
                value("version of tomorrow", "/version", "2", "the only one this program reads"),
                value("format of another program", "/format", "\"egret\"", "must be vpp-dispatch-case"));
    }

    private static Stream<BadCase> ranges() {
        return Stream.of(
                value("negative capacity", PV + "/capacity_mw", "-50", "(-50.0) must be between 0 and 1000000"),
                value("huge capacity", PV + "/capacity_mw", "1e9", "must be between 0 and 1000000"),
                value("negative reserve", SPIN + "/requirement_mw", "-1", "must be between 0"),
                value("negative price of shortage", "/penalties/shortage_cny_per_mwh", "-1", "must be between 0"),
                value("efficiency above 1", BATTERY + "/charge_efficiency", "1.05", "must be between 0.01 and 1"),
                value("efficiency in percent", BATTERY + "/discharge_efficiency", "94", "must be between 0.01 and 1"),
                value("negative machines", PUMPED + "/groups/0/count", "-1", "must be between 0 and 1000"),
                bad(
                        "one value too large",
                        set(TOWN + "/power_mw", ones(23, "2e6")),
                        "must be between",
                        TOWN + "/power_mw/23"),
                value("23 values for 24 steps", TOWN + "/power_mw", ones(22, "1"), "has 23 values"),
                value("25 values for 24 steps", TOWN + "/power_mw", ones(24, "1"), "has 25 values"),
                value("no value for 24 steps", TOWN + "/power_mw", "[]", "has 0 values"),
                value("import below zero", TIE + "/import_max_mw", "-1", "must be between 0"));
    }

    private static Stream<BadCase> horizons() {
        return Stream.of(
                value("unknown zone", "/horizon/zone", "\"Asia/Peking\"", "must be a time zone"),
                value("zone misspelt", "/horizon/zone", "\"Asia/Shanghia\"", "Maybe Asia/Shanghai was meant?"),
                value("0 steps", "/horizon/steps", "0", "must be between 1 and 100000"),
                value("negative steps", "/horizon/steps", "-24", "must be between 1 and 100000"),
                value("too many steps", "/horizon/steps", "100001", "must be between 1 and 100000"),
                value("half a step", "/horizon/steps", "23.5", "must be a whole number"),
                value("0 minutes", "/horizon/step_minutes", "0", "must be between 1 and 1440"),
                value("negative minutes", "/horizon/step_minutes", "-60", "must be between 1 and 1440"),
                value("fractional minutes", "/horizon/step_minutes", "7.5", "must be a whole number"),
                value("steps longer than a day", "/horizon/step_minutes", "1441", "must be between 1 and 1440"),
                value("year 0", "/horizon/start", "\"0000-04-12T00:00:00+08:00\"", "between the years 1970 and 2200"),
                value("year 9999", "/horizon/start", "\"9999-04-12T00:00:00+08:00\"", "between the years"),
                value("no offset", "/horizon/start", "\"2030-04-12T00:00:00\"", "a date and time with an offset"),
                value("a date alone", "/horizon/start", "\"2030-04-12\"", "a date and time with an offset"),
                value("30 February", "/horizon/start", "\"2030-02-30T00:00:00+08:00\"", "a date and time"),
                value("hour 25", "/horizon/start", "\"2030-04-12T25:00:00+08:00\"", "a date and time"),
                bad("steps twice", set("/horizon/step_minutes", "[60, 60]"), "must be absent", "/horizon/steps"),
                bad("no number of steps", without("/horizon/steps"), "number of steps", "/horizon/steps"));
    }

    private static Stream<BadCase> ids() {
        return Stream.of(
                value("id with a space", TOWN + "/id", "\"the town\"", "letters, digits"),
                value("id with a slash", TOWN + "/id", "\"../town\"", "letters, digits"),
                value("id that is a formula", TOWN + "/id", "\"=1+1\"", "letters, digits"),
                value("id that is markup", TOWN + "/id", "\"<b>town</b>\"", "letters, digits"),
                value("id with a line feed", TOWN + "/id", "\"a\\nb\"", "letters, digits"),
                value("id with a control character", TOWN + "/id", "\"a\\u0007b\"", "without control characters"),
                value("empty id", TOWN + "/id", "\"\"", "must not be blank"),
                value("id of 101 letters", TOWN + "/id", "\"" + "x".repeat(101) + "\"", "at most 100 characters"),
                value("id of 100,000 letters", TOWN + "/id", LONG, "at most 10000 characters"),
                value("zone of 100,000 letters", "/horizon/zone", LONG, "must be a time zone"),
                value("choice of 100,000 letters", SHED + "/direction", LONG, "must be one of shed, absorb"),
                value("two assets of one id", PV + "/id", "\"coal1\"", "is used at /assets/0 already"),
                bad(
                        "a demand like an asset",
                        set(TOWN + "/id", "\"pv1\""),
                        "is used at /demands/0 already",
                        PV + "/id"),
                bad("a reserve like an asset", set(SPIN + "/id", "\"pv1\""), "is used at /reserves/0", PV + "/id"),
                bad(
                        "two nodes of one id",
                        set("/nodes/-", "{\"id\": \"grid\"}"),
                        "is used at /nodes/0 already",
                        "/nodes/1/id"),
                value("unknown node of an asset", PV + "/node", "\"gird\"", "Maybe grid was meant?"),
                value("unknown node of a demand", TOWN + "/node", "\"north\"", "must be one of [grid]"),
                value("name that leads out", "/name", "\"../../etc\"", "in parts joined by '/'"));
    }

    /** A list of ones and a last value. */
    private static String ones(int count, String last) {
        return "[" + "1, ".repeat(count) + last + "]";
    }
}
