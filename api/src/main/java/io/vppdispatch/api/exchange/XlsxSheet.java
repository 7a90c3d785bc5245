package io.vppdispatch.api.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of an XLSX workbook. */
final class XlsxSheet {

    /** A day of a thousand plants is smaller; what unpacks to more is meant to break the reader. */
    private static final int MAX_BYTES = 64_000_000;

    private static final int MAX_ENTRIES = 200;
    private static final int MINUTES_OF_DAY = 24 * 60;

    private XlsxSheet() {}

    static Sheet read(byte[] content, FileIssues issues) {
        checkPacked(content, issues);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return new Sheet(rows.map(XlsxSheet::row).toList());
        } catch (IOException | RuntimeException e) { // the library throws what its parsers throw
            throw issues.refused("xlsx_format", "is not an XLSX workbook: " + e.getMessage());
        }
    }

    private static Sheet.Row row(Row row) {
        List<String> cells = new ArrayList<>();
        for (int c = 0; c < row.getCellCount(); c++) {
            Cell cell = row.getCell(c);
            cells.add(cell == null ? "" : text(cell, c == 0));
        }
        return new Sheet.Row(row.getRowNum(), cells);
    }

    private static String text(Cell cell, boolean isTime) {
        if (cell.getType() != CellType.NUMBER) {
            return cell.getText();
        }
        BigDecimal number = cell.asNumber();
        return isTime ? time(cell, number) : number.toPlainString();
    }

    /** A spreadsheet keeps a clock time as a part of a day, a date as a count of days, and step 1 as 1. */
    private static String time(Cell cell, BigDecimal number) {
        boolean isWhole = number.stripTrailingZeros().scale() <= 0;
        if (isWhole && number.signum() > 0 && number.compareTo(BigDecimal.valueOf(MINUTES_OF_DAY)) < 0) {
            return number.toBigInteger().toString();
        } else if (number.signum() >= 0 && number.compareTo(BigDecimal.ONE) < 0) {
            long minutes = Math.round(number.doubleValue() * MINUTES_OF_DAY);
            return String.format(java.util.Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
        }
        return cell.asDate()
                .plusSeconds(30)
                .truncatedTo(java.time.temporal.ChronoUnit.MINUTES)
                .toString();
    }

    /** Unpacks once with a limit, and refuses documents that define what others may expand. */
    private static void checkPacked(byte[] content, FileIssues issues) {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            long left = entries.size() > MAX_ENTRIES ? -1 : MAX_BYTES;
            for (int i = 0; i < entries.size() && left >= 0; i++) {
                left -= unpackedBytes(zip.getInputStream(entries.get(i)), (int) left, issues);
            }
            if (left < 0) {
                throw issues.refused(
                        "limit", "unpacks to more than " + MAX_BYTES + " bytes or " + MAX_ENTRIES + " parts");
            }
        } catch (IOException | IllegalArgumentException e) {
            throw issues.refused("xlsx_format", "is not an XLSX workbook: " + e.getMessage());
        }
    }

    private static int unpackedBytes(InputStream part, int left, FileIssues issues) throws IOException {
        byte[] unpacked = part.readNBytes(left + 1);
        if (new String(unpacked, StandardCharsets.ISO_8859_1).contains("<!DOCTYPE")) {
            throw issues.refused("xlsx_format", "has a part with a DOCTYPE, which no workbook has");
        }
        return unpacked.length;
    }
}
