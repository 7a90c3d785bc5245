package io.vppdispatch.api.report.table;

/** A cell of a table. */
public record Cell(String text, String cssClass) {

    /** Words, on the left. */
    public static Cell words(String text) {
        return new Cell(text, "");
    }

    /** Words that may take several lines. */
    public static Cell lines(String text) {
        return new Cell(text, "wrap");
    }

    /** Words of the program itself, in English on every page. */
    public static Cell english(String text) {
        return new Cell(text, "en");
    }

    /** A number, or the head of a column of numbers, on the right. */
    public static Cell number(String text) {
        return new Cell(text, "n");
    }
}
