package io.vppdispatch.api.exchange;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A sheet as the one block of an E-file, names behind {@code @}, values behind {@code #}. */
final class EFileText {

    private static final String CLASS = "PLAN";

    private EFileText() {}

    static byte[] write(Sheet sheet, String name, LocalDate date, EFileDialect dialect) {
        String instance = Objects.requireNonNullElse(dialect.instance(), name.replaceAll("[\\s<>'/:!]", "_"));
        String block = Objects.requireNonNullElse(dialect.blockClass(), CLASS) + "::" + instance;
        StringBuilder text = new StringBuilder("<! System=vpp-dispatch Version=1.0 Code=")
                .append(dialect.encoding().name())
                .append(" !>\n<" + block + " date='" + date + "'>\n");
        for (int r = 0; r < sheet.rows().size(); r++) {
            text.append(r == 0 ? "@ " : "# ")
                    .append(line(sheet.rows().get(r).cells()))
                    .append('\n');
        }
        return encoded(text.append("</" + block + ">\n").toString(), dialect);
    }

    private static String line(List<String> cells) {
        return cells.stream().map(EFileText::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String cell) {
        if (cell.contains("'")) {
            throw refused("quote", "(" + cell + ") holds a quote, which the format has no way to write");
        }
        return cell.isEmpty() || cell.matches(".*\\s.*") ? "'" + cell + "'" : cell;
    }

    private static byte[] encoded(String text, EFileDialect dialect) {
        try {
            ByteBuffer bytes = dialect.encoding().newEncoder().encode(CharBuffer.wrap(text));
            byte[] content = new byte[bytes.remaining()];
            bytes.get(content);
            return content;
        } catch (CharacterCodingException e) {
            throw refused("encoding", "has characters that " + dialect.encoding() + " lacks");
        }
    }

    private static RuntimeException refused(String code, String message) {
        return new FileIssues("the E-file").refused(code, message);
    }
}
