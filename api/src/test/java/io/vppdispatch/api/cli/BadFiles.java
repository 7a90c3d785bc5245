package io.vppdispatch.api.cli;

import static io.vppdispatch.api.cli.BadCase.bad;
import static io.vppdispatch.api.cli.BadCase.value;
import static io.vppdispatch.api.cli.CaseFolder.TOWN;
import static io.vppdispatch.api.cli.CaseFolder.set;

import io.vppdispatch.api.cli.CaseFolder.Edit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Files that are not there, are something else, or stand outside the folder of the case. */
final class BadFiles {

    private static final String CSV = TOWN + "/power_mw/csv";
    private static final String IN_FOLDER = "must name a file in the folder of the case";

    private BadFiles() {}

    static Stream<BadCase> cases() {
        Edit noTable = folder -> Files.delete(folder.csv());
        Edit folderForTable = noTable.and(folder -> Files.createDirectory(folder.csv()));
        Edit linkOut = folder -> {
            Path secret = folder.path().resolveSibling("secret.csv");
            Files.move(folder.csv(), secret);
            Files.createSymbolicLink(folder.csv(), secret);
        };
        Edit linkNowhere = noTable.and(folder -> Files.createSymbolicLink(folder.csv(), Path.of("nowhere.csv")));
        Edit linkToItself = noTable.and(folder -> Files.createSymbolicLink(folder.csv(), folder.csv()));
        Edit noCase = folder -> Files.delete(folder.json());
        Edit folderForCase = noCase.and(folder -> Files.createDirectory(folder.json()));
        Edit linkForCase = noCase.and(folder -> Files.createSymbolicLink(folder.json(), Path.of("nowhere.json")));
        return Stream.of(
                bad("case.json missing", noCase, "must be a file, a folder with a case.json", ""),
                bad("case.json is a folder", folderForCase, "must be a file, a folder with a case.json", ""),
                bad("case.json links nowhere", linkForCase, "must be a file, a folder with a case.json", ""),
                bad("series.csv missing", noTable, "must name a file that is in the folder", CSV),
                bad("series.csv is a folder", folderForTable, "must name a file that is in the folder", CSV),
                bad("series.csv links out of the folder", linkOut, "must name a file that is in the folder", CSV),
                bad("series.csv links nowhere", linkNowhere, "must name a file that is in the folder", CSV),
                bad("series.csv links to itself", linkToItself, "must name a file that is in the folder", CSV),
                value("a path out of the folder", CSV, "\"../series.csv\"", IN_FOLDER),
                value("a path out and back", CSV, "\"x/../../case/series.csv\"", IN_FOLDER),
                value("an absolute path", CSV, "\"/etc/passwd\"", IN_FOLDER),
                value("a path of another system", CSV, "\"C:\\\\series.csv\"", IN_FOLDER),
                value("an address", CSV, "\"http://localhost/series.csv\"", IN_FOLDER),
                value("no file name", CSV, "\"\"", IN_FOLDER),
                value("a file name with NUL", CSV, "\"series.csv\\u0000\"", "without control characters"),
                value("a very long file name", CSV, "\"" + "x".repeat(5_000) + ".csv\"", "csv (xxx"),
                value("the folder itself", CSV, "\".\"", IN_FOLDER),
                value("case.json as a table", CSV, "\"case.json\"", "case.json"),
                value("a number for a file name", CSV, "3", "must be a text"),
                bad(
                        "no file name at all",
                        set(TOWN + "/power_mw", "{\"column\": \"load_mw\"}"),
                        "csv is missing",
                        CSV));
    }
}
