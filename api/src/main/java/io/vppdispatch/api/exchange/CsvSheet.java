package io.vppdispatch.api.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;

/** A CSV file separated by comma, semicolon or tab, whichever its header has most of. */
final class CsvSheet {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    private CsvSheet() {}

    static Sheet read(byte[] content, FileIssues issues) {
        String text = TextFile.decode(content, issues);
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            return new Sheet(reader.stream().map(CsvSheet::row).toList());
        } catch (CsvParseException | IOException | UncheckedIOException e) {
            throw issues.refused("csv_format", "is not a CSV table: " + e.getMessage());
        }
    }

    private static Sheet.Row row(CsvRecord record) {
        return new Sheet.Row((int) record.getStartingLineNumber(), record.getFields());
    }

    private static char separator(String text) {
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return SEPARATORS.stream()
                .max(Comparator.comparingLong(
                        each -> header.chars().filter(c -> c == each).count()))
                .orElseThrow();
    }
}
