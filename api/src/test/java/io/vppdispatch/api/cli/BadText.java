package io.vppdispatch.api.cli;

import static io.vppdispatch.api.cli.BadCase.bad;
import static io.vppdispatch.api.cli.CaseFolder.json;
import static io.vppdispatch.api.cli.CaseFolder.jsonIn;
import static io.vppdispatch.api.cli.CaseFolder.jsonText;
import static io.vppdispatch.api.cli.CaseFolder.set;
import static io.vppdispatch.api.cli.CaseFolder.text;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.nio.charset.Charset;
import java.util.stream.Stream;

/** Text that is not JSON, or not the JSON of a case. */
final class BadText {

    private static final String TITLE = "{\"en\": \"a\", \"zh\": \"春天\"}";

    private BadText() {}

    static Stream<BadCase> cases() {
        return Stream.of(
                bad("empty file", jsonText(""), "is empty", ""),
                bad("whitespace only", jsonText(" \n\t \r\n"), "is empty", ""),
                bad("byte order mark only", jsonText("\uFEFF"), "is empty", ""),
                bad("null", jsonText("null"), "must be an object", ""),
                bad("a list", jsonText("[]"), "must be an object", ""),
                bad("a number", jsonText("3"), "must be an object", ""),
                bad("not JSON at all", jsonText("nodes: grid\n"), "is not JSON at line 1", ""),
                bad("half of the file", json(text -> text.substring(0, text.length() / 2)), "is not JSON", ""),
                bad("last brace missing", json(text -> text.stripTrailing().replaceFirst("}$", "")), "is not JSON", ""),
                bad("something behind", json(text -> text + "x"), "is not JSON", ""),
                bad("two documents", json(text -> text + text), "nothing may follow the first value", ""),
                bad("line comment", text("\"version\"", "// v\n\"version\""), "is not JSON at line 3", ""),
                bad("block comment", text("\"version\"", "/* v */ \"version\""), "is not JSON at line 3", ""),
                bad("comma too many", text("\"version\": 1,", "\"version\": 1,,"), "is not JSON at line 3", ""),
                bad("trailing comma", text("[{\"id\": \"grid\"}]", "[{\"id\": \"grid\"},]"), "is not JSON", ""),
                bad("single quotes", text("\"version\"", "'version'"), "is not JSON at line 3", ""),
                bad("control character in a text", text("every-kind", "every\u0001kind"), "is not JSON at line 4", ""),
                bad("NUL byte", json(text -> "\0" + text), "is not JSON", ""),
                bad("GB18030", set("/title", TITLE).and(jsonIn(Charset.forName("GB18030"))), "GB18030", ""),
                bad("Latin-1", set("/title", "{\"en\": \"é\"}").and(jsonIn(ISO_8859_1)), "is not UTF-8", ""),
                bad("UTF-16 with mark", jsonIn(UTF_16), "UTF-16", ""),
                bad("UTF-16 without mark", jsonIn(UTF_16LE), "is not JSON", ""),
                bad(
                        "20,000 lists in each other",
                        set("/title", "[".repeat(20_000) + "]".repeat(20_000)),
                        "nesting",
                        ""),
                bad(
                        "20,000 objects",
                        set("/title", "{\"a\":".repeat(20_000) + "1" + "}".repeat(20_000)),
                        "nesting",
                        ""),
                bad("20,000 lists never closed", json(text -> "[".repeat(20_000)), "nesting", ""),
                bad("number of 100,000 digits", set("/version", "1".repeat(100_000)), "Number value length", ""),
                bad("text of 50 MB", set("/name", '"' + "a".repeat(50_000_000) + '"'), "maximum allowed", ""),
                bad("key of 1 MB", set("/" + "k".repeat(1_000_000), "1"), "maximum allowed", ""),
                bad("NaN", set(CaseFolder.PV + "/capacity_mw", "NaN"), "Non-standard token 'NaN'", ""),
                bad("Infinity", set(CaseFolder.PV + "/capacity_mw", "Infinity"), "is not JSON", ""),
                bad("plus sign", set(CaseFolder.PV + "/capacity_mw", "+5"), "is not JSON", ""),
                bad("leading zero", set(CaseFolder.PV + "/capacity_mw", "05"), "is not JSON", ""),
                bad("comma decimals", set(CaseFolder.PV + "/capacity_mw", "250,5"), "is not JSON", ""),
                bad(
                        "a key twice",
                        text("\"capacity_mw\": 250,", "\"capacity_mw\": 250, \"capacity_mw\": 251,"),
                        "more than once",
                        CaseFolder.PV + "/capacity_mw"),
                bad("the assets twice", text("\"reserves\":", "\"assets\": [], \"reserves\":"), "assets", "/assets"),
                bad(
                        "a file of another program",
                        jsonText("{\"Parameters\": {}}"),
                        "format is missing",
                        "/Parameters",
                        "/format",
                        "/version",
                        "/horizon",
                        "/nodes"));
    }
}
