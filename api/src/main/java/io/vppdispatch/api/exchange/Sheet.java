package io.vppdispatch.api.exchange;

import java.util.List;

/** Rows of text cells, as every format comes down to. */
record Sheet(List<Row> rows) {

    /**
     * A row.
     *
     * @param number counted from 1, as an editor or a spreadsheet shows it
     */
    record Row(int number, List<String> cells) {

        Row {
            cells = cells.stream().map(String::strip).toList();
        }

        /** The cell of a column counted from 0; empty beyond the last. */
        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    Sheet {
        rows = rows.stream().filter(row -> !row.isBlank()).toList();
    }
}
