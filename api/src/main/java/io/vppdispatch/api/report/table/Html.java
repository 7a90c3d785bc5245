package io.vppdispatch.api.report.table;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Builds a page; every text that goes in comes out escaped. */
public final class Html {

    private final StringBuilder page = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Opens an element. */
    public Html open(String tag, String cssClass) {
        page.append('<').append(tag);
        if (!cssClass.isEmpty()) {
            page.append(" class=\"").append(escape(cssClass)).append('"');
        }
        page.append('>');
        open.push(tag);
        return this;
    }

    /** Closes the element opened last. */
    public Html close() {
        String tag = open.pop();
        page.append("</").append(tag).append('>');
        if (!tag.equals("td") && !tag.equals("th")) {
            page.append('\n');
        }
        return this;
    }

    public Html text(String text) {
        page.append(escape(text));
        return this;
    }

    /** A whole element. */
    public Html element(String tag, String cssClass, String text) {
        return open(tag, cssClass).text(text).close();
    }

    /** A link to a page in another language. */
    public Html link(String file, String language, String text) {
        page.append("<a href=\"%s\" hreflang=\"%s\" lang=\"%s\">%s</a>\n"
                .formatted(escape(file), escape(language), escape(language), escape(text)));
        return this;
    }

    public Html image(String file, String description, int width, int height) {
        page.append("<img src=\"%s\" alt=\"%s\" width=\"%d\" height=\"%d\" />\n"
                .formatted(escape(file), escape(description), width, height));
        return this;
    }

    /** Markup of this program itself, which is not escaped. */
    public Html raw(String markup) {
        page.append(markup);
        return this;
    }

    public Html table(String cssClass, List<Cell> head, List<List<Cell>> rows) {
        open("div", "scroll").open("table", cssClass).open("thead", "").open("tr", "");
        head.forEach(cell -> element("th", cell.cssClass(), cell.text()));
        close().close().open("tbody", "");
        for (List<Cell> row : rows) {
            open("tr", "");
            row.forEach(cell -> element("td", cell.cssClass(), cell.text()));
            close();
        }
        return close().close().close();
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("Elements left open: " + open);
        }
        return page.toString();
    }
}
