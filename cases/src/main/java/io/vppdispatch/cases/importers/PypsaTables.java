package io.vppdispatch.cases.importers;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.vppdispatch.cases.json.CaseFiles;
import io.vppdispatch.cases.json.Utf8;
import io.vppdispatch.optimizer.data.Issues;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The CSV tables of a folder. */
final class PypsaTables {

    static final String ENDING = ".csv";

    private final CaseFiles files;
    private final Issues issues;

    PypsaTables(CaseFiles files, Issues issues) {
        this.files = files;
        this.issues = issues;
    }

    /** Names of the tables, without their ending. */
    List<String> names() {
        try {
            return files.names().stream()
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .toList();
        } catch (IOException e) {
            issues.add("unreadable", "the folder cannot be listed: " + e.getMessage());
            return List.of();
        }
    }

    /** The place of a table. */
    Issues at(String table) {
        return issues.at(table + ENDING);
    }

    /** Header and rows; none where there is no such table. */
    List<CsvRecord> records(String table) {
        return records(table, Long.MAX_VALUE);
    }

    List<String> header(String table) {
        return records(table, 1).stream()
                .flatMap(record -> record.getFields().stream())
                .map(String::strip)
                .toList();
    }

    private List<CsvRecord> records(String table, long most) {
        String file = table + ENDING;
        try {
            byte[] bytes = files.read(file);
            if (bytes == null) {
                return List.of();
            }
            try (var reader = CsvReader.builder()
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(Utf8.decode(bytes, file))) {
                return reader.stream().limit(most).toList();
            }
        } catch (CsvParseException | IOException | UncheckedIOException e) {
            at(table).add("csv_format", file + " is not a CSV table: " + e.getMessage());
            return List.of();
        }
    }
}
