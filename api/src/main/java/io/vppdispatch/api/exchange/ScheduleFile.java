package io.vppdispatch.api.exchange;

import io.vppdispatch.optimizer.problem.InvalidProblemException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** A schedule in the formats of others: the rows and columns of its schedule.csv. */
public final class ScheduleFile {

    private static final int STEP_AND_START = 2;

    private ScheduleFile() {}

    /** A workbook of one sheet. */
    public static byte[] xlsx(String scheduleCsv) {
        return XlsxBook.write(sheet(scheduleCsv), "schedule", STEP_AND_START);
    }

    /**
     * An E-file of one block.
     *
     * @param name instance of the block where the dialect has none
     * @param date the market day
     * @throws InvalidProblemException where a name cannot be written in the encoding or has a quote
     */
    public static byte[] efile(String scheduleCsv, String name, LocalDate date, EFileDialect dialect) {
        return EFileText.write(sheet(scheduleCsv), name, date, dialect);
    }

    private static Sheet sheet(String scheduleCsv) {
        return CsvSheet.read(scheduleCsv.getBytes(StandardCharsets.UTF_8), new FileIssues("schedule.csv"));
    }
}
