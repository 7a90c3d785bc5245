package io.vppdispatch.api.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A sheet as a workbook whose header and first columns stay in sight; numbers are numbers, and no text is a formula. */
final class XlsxBook {

    private XlsxBook() {}

    /** @param fixed columns that stay in sight */
    static byte[] write(Sheet sheet, String title, int fixed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "vpp-dispatch", "1.0")) {
            Worksheet page = workbook.newWorksheet(title);
            page.freezePane(fixed, 1);
            for (int r = 0; r < sheet.rows().size(); r++) {
                fill(page, r, sheet.rows().get(r).cells());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void fill(Worksheet page, int row, List<String> cells) {
        for (int c = 0; c < cells.size(); c++) {
            String cell = cells.get(c);
            if (row > 0 && SeriesTable.isNumber(cell)) {
                page.value(row, c, new BigDecimal(cell));
            } else if (!cell.isEmpty()) {
                page.value(row, c, cell);
            }
        }
    }
}
