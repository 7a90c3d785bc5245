package io.vppdispatch.api.report.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void textsAndAttributesAreEscaped() {
        Html html = new Html().element("p", "a\"b", "<&>'\"").image("x\".png", "<alt>", 1, 2);
        assertThat(html)
                .hasToString("<p class=\"a&quot;b\">&lt;&amp;&gt;&#39;&quot;</p>\n"
                        + "<img src=\"x&quot;.png\" alt=\"&lt;alt&gt;\" width=\"1\" height=\"2\" />\n");
    }

    @Test
    void cellsAreEscaped() {
        Html html = new Html().table("t", List.of(Cell.words("<h>")), List.of(List.of(Cell.number("a&b"))));
        assertThat(html.toString()).contains("&lt;h&gt;").contains("<td class=\"n\">a&amp;b</td>");
    }

    @Test
    void anElementLeftOpenIsAnError() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Html().open("div", "").toString())
                .withMessageContaining("div");
    }
}
