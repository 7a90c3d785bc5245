package io.vppdispatch.api.cli;

import static io.vppdispatch.api.cli.BadCase.bad;
import static io.vppdispatch.api.cli.CaseFolder.PV;
import static io.vppdispatch.api.cli.CaseFolder.TIE;
import static io.vppdispatch.api.cli.CaseFolder.TOWN;
import static io.vppdispatch.api.cli.CaseFolder.cell;
import static io.vppdispatch.api.cli.CaseFolder.csv;
import static io.vppdispatch.api.cli.CaseFolder.csvIn;
import static io.vppdispatch.api.cli.CaseFolder.rows;
import static io.vppdispatch.api.cli.CaseFolder.set;
import static java.nio.charset.StandardCharsets.UTF_16;

import io.vppdispatch.api.cli.CaseFolder.Edit;
import java.nio.charset.Charset;
import java.util.Collections;
import java.util.stream.Stream;

/** Tables of series that are not what the case needs, each with file, line and column. */
final class BadTables {

    /** Where a table is first used; what is wrong with all of it is said there. */
    private static final String FIRST_USE = TOWN + "/power_mw/csv";

    private static final String PV_COLUMN = PV + "/available_mw/column";

    private BadTables() {}

    static Stream<BadCase> cases() {
        return Stream.of(wholeTables(), cells(), steps()).flatMap(each -> each);
    }

    private static BadCase table(String name, Edit edit, String fragment) {
        return bad(name, edit, fragment, FIRST_USE);
    }

    private static BadCase pvCell(String name, String value, String fragment) {
        return bad(name, cell(13, 2, value), fragment, PV_COLUMN);
    }

    private static Stream<BadCase> wholeTables() {
        return Stream.of(
                table("empty table", csv(text -> ""), "series.csv is empty"),
                table("blank table", csv(text -> "\n\n"), "series.csv"),
                table("header only", csv(text -> text.lines().findFirst().orElseThrow() + "\n"), "has 0 rows"),
                table("no header", rows(lines -> lines.remove(0)), "must be called time or step"),
                table("no first column", csv("time,load_mw", "load_mw,time"), "must be called time or step"),
                table("semicolons", csv(text -> text.replace(',', ';')), "must be called time or step"),
                table("tabs", csv(text -> text.replace(',', '\t')), "must be called time or step"),
                table("a column twice", csv("pv_mw", "load_mw"), "named twice: load_mw"),
                table("a cell too many", rows(lines -> lines.set(5, lines.get(5) + ",1")), "line 6 has 5 cells"),
                table("a cell too few", csv(",217.6,0.0,", ",217.6,"), "line 2 has 3 cells"),
                table("comma decimals in a table", csv("217.6", "217,6"), "line 2 has 5 cells"),
                table("line feed inside a cell", csv("217.6,0.0", "\"217.6,0.0\n"), "series.csv"),
                table("a quote that is not closed", csv("217.6", "\"217.6"), "series.csv"),
                table("a row missing", rows(lines -> lines.remove(7)), "has 23 rows"),
                table("a row twice", rows(lines -> lines.add(7, lines.get(7))), "has 25 rows"),
                table("95 rows for 96 steps", quarters(95), "has 95 rows where the horizon has 96 steps"),
                table("97 rows for 96 steps", quarters(97), "has 97 rows where the horizon has 96 steps"),
                table("table in GB18030", cell(0, 3, "电价").and(csvIn(Charset.forName("GB18030"))), "GB18030"),
                table("table in UTF-16", csvIn(UTF_16), "UTF-16"),
                bad("column missing", csv("pv_mw", "solar_mw"), "must be one of load_mw, solar_mw", PV_COLUMN),
                bad("column misspelt", set(PV_COLUMN, "\"pv_mv\""), "Maybe pv_mw was meant?", PV_COLUMN),
                bad("the time as a series", set(PV_COLUMN, "\"time\""), "must be one of load_mw", PV_COLUMN));
    }

    private static Stream<BadCase> cells() {
        return Stream.of(
                pvCell("empty cell", "", "series.csv line 14, column pv_mw: the cell is empty"),
                pvCell("blank cell", "  ", "series.csv line 14, column pv_mw: the cell is empty"),
                pvCell("text in a cell", "n/a", "series.csv line 14, column pv_mw: (n/a)"),
                pvCell("NaN in a cell", "NaN", "(NaN)"),
                pvCell("Infinity in a cell", "Infinity", "(Infinity)"),
                pvCell("1e999 in a cell", "1e999", "(1e999)"),
                pvCell("quoted comma decimals", "\"231,8\"", "series.csv line 14, column pv_mw: (231,8)"),
                pvCell("thousands separated", "1 000", "(1 000)"),
                pvCell("unit in a cell", "231.8 MW", "(231.8 MW)"),
                pvCell("per cent in a cell", "50%", "(50%)"),
                pvCell("hexadecimal cell", "0x1p3", "(0x1p3)"),
                pvCell("Java suffix in a cell", "231.8d", "(231.8d)"),
                pvCell("digits of another script", "٣٤", "(٣٤)"),
                pvCell("formula in a cell", "=A1", "(=A1)"),
                pvCell("very long cell", "9".repeat(5_000), "(9999"),
                bad("negative cell", cell(13, 2, "-3"), "(series.csv line 14, column pv_mw)", PV + "/available_mw"),
                bad(
                        "cell out of range",
                        cell(13, 1, "2e6"),
                        "(series.csv line 14, column load_mw)",
                        TOWN + "/power_mw"),
                bad("two columns, two uses", cell(13, 3, "x"), "line 14, column price_cny_per_mwh: (x)", TIE_COLUMNS));
    }

    private static final String[] TIE_COLUMNS = {TIE + "/import_cny_per_mwh/column", TIE + "/export_cny_per_mwh/column"
    };

    private static Stream<BadCase> steps() {
        return Stream.of(
                table("times of another day", csv(text -> text.replace("2030-04-12", "2030-04-13")), "line 2"),
                table("times of another zone", csv(text -> text.replace("+08:00", "+09:00")), "line 2, column time"),
                table("times without offset", csv(text -> text.replace("+08:00", "")), "2030-04-12T00:00+08:00"),
                table("times of a spreadsheet", csv("2030-04-12T05:00:00+08:00", "2030/4/12 5:00"), "line 7"),
                table("two rows changed", rows(lines -> Collections.swap(lines, 7, 8)), "line 8, column time"),
                table("all rows backwards", rows(lines -> Collections.reverse(lines.subList(1, 25))), "line 2"),
                table("one time twice", cell(8, 0, "2030-04-12T06:00:00+08:00"), "line 9, column time"),
                table("steps from 0", numbered(0), "line 2, column step: (0) must be 1"),
                table("the hour that summer time skips", daylight("2030-03-31", "+01:00"), "line 4, column time"),
                table("the hour that summer time repeats", daylight("2030-10-27", "+02:00"), "line 5, column time"));
    }

    private static Edit quarters(int rows) {
        return set("/horizon/step_minutes", "15")
                .and(set("/horizon/steps", "96"))
                .and(csv(text -> {
                    StringBuilder table = new StringBuilder("step,load_mw,pv_mw,price_cny_per_mwh\n");
                    for (int step = 1; step <= rows; step++) {
                        table.append(step).append(",200,0,300\n");
                    }
                    return table.toString();
                }));
    }

    private static Edit numbered(int first) {
        return rows(lines -> {
            lines.set(0, lines.get(0).replace("time", "step"));
            for (int line = 1; line < lines.size(); line++) {
                String rest = lines.get(line).substring(lines.get(line).indexOf(','));
                lines.set(line, first + line - 1 + rest);
            }
        });
    }

    /** A day of Berlin on which the clock changes, with rows that go on in the offset of its midnight changed by hand. */
    private static Edit daylight(String day, String midnight) {
        boolean isSpring = midnight.equals("+01:00");
        String later = isSpring ? "+02:00" : "+01:00";
        return set("/horizon/zone", "\"Europe/Berlin\"")
                .and(set("/horizon/start", "\"" + day + "T00:00:00" + midnight + "\""))
                .and(set(CaseFolder.SHED + "/earliest", "\"" + day + "T06:00:00" + later + "\""))
                .and(set(CaseFolder.SHED + "/latest", "\"" + day + "T22:00:00" + later + "\""))
                .and(rows(lines -> {
                    for (int hour = 0; hour < 24; hour++) {
                        String rest = lines.get(hour + 1).substring(25);
                        String offset = hour < (isSpring ? 2 : 3) ? midnight : later;
                        lines.set(hour + 1, String.format("%sT%02d:00:00%s%s", day, hour, offset, rest));
                    }
                }));
    }
}
