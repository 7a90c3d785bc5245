package io.vppdispatch.api.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Output arrives in pieces of any size; what is kept of it is bounded. */
class LinesTest {

    private final List<String> heard = new ArrayList<>();
    private final Lines lines = new Lines(5, line -> heard.add(new String(line, StandardCharsets.UTF_8)));

    private static void say(Pipe.Sink sink, String... pieces) {
        for (String piece : pieces) {
            byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
            sink.accept(bytes, bytes.length);
        }
    }

    @Test
    void linesAreCutWhereverThePiecesEnd() {
        say(lines, "a", "b\nc", "\n\nlast");
        assertThat(heard).containsExactly("ab", "c");
        lines.end();
        assertThat(heard).containsExactly("ab", "c", "last");
    }

    @Test
    void aLineThatIsTooLongIsLeftOutAndNoOther() {
        say(lines, "12345\n", "123456\n", "abc", "def", "ghi\n", "x\n");
        assertThat(heard).containsExactly("12345", "x");
    }

    @Test
    void theTailKeepsTheEnd() {
        Tail tail = new Tail();
        say(tail, "first\n", "x".repeat(10_000), "\nlast\n", " # \n\n", "\tat a.B.c(B.java:1)\n", "... 5 more\n");
        assertThat(tail.lastLine()).isEqualTo("last");
        assertThat(tail.text()).hasSize(4096).doesNotContain("first");
        assertThat(new Tail().lastLine()).isEmpty();
    }
}
