package io.vppdispatch.api.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A table of rows of one kind: each column says its head and what stands in it. */
final class Columns<T> {

    private record Column<T>(Cell head, Function<T, Cell> cell) {}

    private final List<Column<T>> columns = new ArrayList<>();

    Columns<T> words(String head, Function<T, String> text) {
        columns.add(new Column<>(Cell.words(head), row -> Cell.words(text.apply(row))));
        return this;
    }

    Columns<T> lines(String head, Function<T, String> text) {
        columns.add(new Column<>(Cell.words(head), row -> Cell.lines(text.apply(row))));
        return this;
    }

    Columns<T> numbers(String head, Function<T, String> text) {
        columns.add(new Column<>(Cell.number(head), row -> Cell.number(text.apply(row))));
        return this;
    }

    /** Words of the program itself, in English on every page. */
    Columns<T> english(String head, Function<T, String> text) {
        columns.add(new Column<>(Cell.words(head), row -> Cell.english(text.apply(row))));
        return this;
    }

    void write(String cssClass, List<T> rows, Html html) {
        html.table(
                cssClass,
                columns.stream().map(Column::head).toList(),
                rows.stream()
                        .map(row -> columns.stream()
                                .map(column -> column.cell().apply(row))
                                .toList())
                        .toList());
    }
}
