package io.vppdispatch.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A page read back: a page that is not well-formed cannot be. */
public record PageText(Document document) {

    public static PageText of(String page) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            return new PageText(factory.newDocumentBuilder().parse(new InputSource(new StringReader(page))));
        } catch (Exception e) {
            throw new AssertionError("The page is not well-formed: " + e.getMessage(), e);
        }
    }

    private static List<Element> all(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    public List<Element> elements(String tag) {
        return all(document.getElementsByTagName(tag));
    }

    /** The head and the rows of the table below a title. */
    public List<List<String>> table(String title) {
        for (Element section : elements("section")) {
            NodeList titles = section.getElementsByTagName("h2");
            if (titles.getLength() > 0 && titles.item(0).getTextContent().equals(title)) {
                return rows(section);
            }
        }
        throw new AssertionError("No section " + title);
    }

    /** The rows of the n-th table of steps. */
    public List<List<String>> steps(int index) {
        return rows(elements("details").get(index));
    }

    private static List<List<String>> rows(Element part) {
        List<List<String>> rows = new ArrayList<>();
        for (Element row : all(part.getElementsByTagName("tr"))) {
            List<String> cells = new ArrayList<>();
            NodeList nodes = row.getChildNodes();
            for (int i = 0; i < nodes.getLength(); i++) {
                cells.add(nodes.item(i).getTextContent());
            }
            rows.add(cells);
        }
        return rows;
    }

    /** The row of a table that begins with a name. */
    public List<String> row(String title, String name) {
        List<List<String>> rows =
                table(title).stream().filter(row -> row.get(0).equals(name)).toList();
        assertThat(rows).as("rows of %s in %s", name, title).hasSize(1);
        return rows.get(0);
    }

    /** A cell by the name of its row and the head of its column. */
    public String cell(String title, String row, String head) {
        List<String> heads = table(title).get(0);
        assertThat(heads).contains(head);
        return row(title, row).get(heads.indexOf(head));
    }

    /** The value of a figure. */
    public String figure(String label) {
        for (Element tile : elements("div")) {
            if (tile.getAttribute("class").equals("tile")) {
                List<Element> parts = all(tile.getElementsByTagName("div"));
                if (parts.get(0).getTextContent().equals(label)) {
                    return parts.get(1).getTextContent();
                }
            }
        }
        throw new AssertionError("No figure " + label);
    }

    /** Everything a reader sees but the style and what is English on every page. */
    public String words() {
        Document copy = (Document) document.cloneNode(true);
        for (String tag : new String[] {"style", "td", "a"}) {
            for (Element element : all(copy.getElementsByTagName(tag))) {
                if (!tag.equals("td") || element.getAttribute("class").equals("en")) {
                    element.setTextContent("");
                }
            }
        }
        return copy.getDocumentElement().getTextContent();
    }
}
