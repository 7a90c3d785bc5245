package io.vppdispatch.cases.importers;

import io.vppdispatch.cases.json.Utf8;
import io.vppdispatch.cases.library.CaseInput;
import io.vppdispatch.optimizer.data.Issues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The assignments {@code mpc.name = value;} of a MATPOWER case. It is a program; only what is data in it is read, and a statement
 * that computes something is refused with its line.
 */
final class MatpowerText {

    private static final Pattern MARK = Pattern.compile("(?m)^\\s*mpc\\s*\\.\\s*(bus|version)\\s*=");
    private static final Pattern HEAD = Pattern.compile("function\\s+\\w+\\s*=\\s*(\\w+)[\\s;,]*");
    private static final Pattern ASSIGNMENT = Pattern.compile("mpc\\s*\\.\\s*(\\w+)\\s*=\\s*");
    private static final int MOST_SHOWN = 80;
    private static final String CLOSERS = "]}";

    private final Map<String, Value> values = new LinkedHashMap<>();

    /** What is assigned, as written, and the line where it begins. */
    record Value(String text, int line) {

        boolean isTable() {
            return text.startsWith("[");
        }
    }

    static boolean isOne(CaseInput input) {
        String head = new String(input.json(), java.nio.charset.StandardCharsets.ISO_8859_1);
        return !head.stripLeading().startsWith("{") && MARK.matcher(head).find();
    }

    static MatpowerText read(CaseInput input, Issues issues) {
        MatpowerText read = new MatpowerText();
        read.statements(plain(Utf8.decode(input.json(), "The file")), issues);
        return read;
    }

    Map<String, Value> values() {
        return values;
    }

    /** The text without comments, with continued lines joined; the number of lines stays. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        StringBuilder joined = new StringBuilder();
        boolean inBlock = false;
        for (String line : text.lines().toList()) {
            boolean opens = line.strip().equals("%{");
            boolean closes = line.strip().equals("%}");
            inBlock = (inBlock || opens) && !closes;
            String code = inBlock || closes ? "" : withoutComment(line);
            int dots = code.indexOf("...");
            plain.append(dots < 0 ? code : code.substring(0, dots) + " ");
            joined.append('\n');
            if (dots < 0) {
                plain.append(joined);
                joined.setLength(0);
            }
        }
        return plain.toString();
    }

    /** A percent sign within quotes is no comment; a quote behind a name or bracket is a transpose. */
    private static String withoutComment(String line) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean isTranspose =
                    !quoted && i > 0 && (Character.isLetterOrDigit(line.charAt(i - 1)) || line.charAt(i - 1) == ']');
            if (c == '\'' && !isTranspose) {
                quoted = !quoted;
            } else if ((c == '%' || c == '#') && !quoted) {
                return line.substring(0, i);
            }
        }
        return line;
    }

    private void statements(String text, Issues issues) {
        Matcher head = HEAD.matcher(text);
        Matcher assignment = ASSIGNMENT.matcher(text);
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || c == ';' || c == ',') {
                at++;
            } else if (head.region(at, text.length()).lookingAt()) {
                at = head.end();
            } else if (assignment.region(at, text.length()).lookingAt()) {
                int end = endOfValue(text, assignment.end());
                String value = text.substring(assignment.end(), end).strip();
                values.put(assignment.group(1), new Value(value, line(text, assignment.end())));
                at = end;
            } else {
                at = skip(text, at, issues);
            }
        }
    }

    /** A file that is not of this format may be a single line. */
    private static String shortened(String statement) {
        return statement.length() <= MOST_SHOWN ? statement : statement.substring(0, MOST_SHOWN) + "…";
    }

    /** The end of the function and a return are no computation. */
    private static int skip(String text, int at, Issues issues) {
        int end = text.indexOf('\n', at);
        String statement = text.substring(at, end < 0 ? text.length() : end).strip();
        if (!statement.matches("(end|return|endfunction)\\s*;?")) {
            issues.add(
                    "not_carried",
                    "line " + line(text, at) + " (" + shortened(statement) + ") computes something; only data is read");
        }
        return end < 0 ? text.length() : end;
    }

    private static int endOfValue(String text, int from) {
        char first = from < text.length() ? text.charAt(from) : ' ';
        if (first == '[' || first == '{') {
            int end = text.indexOf(CLOSERS.charAt(first == '[' ? 0 : 1), from);
            return end < 0 ? text.length() : end + 1;
        }
        int end = from;
        while (end < text.length() && ";\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static int line(String text, int at) {
        return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    /** The rows of a table. */
    static List<MatpowerRow> rows(String name, Value value, Issues issues) {
        List<MatpowerRow> rows = new ArrayList<>();
        String inner = value.text().replaceAll("^\\[|]$", "");
        for (String row : inner.split("[;\n]", -1)) {
            if (!row.isBlank()) {
                Issues at = issues.at(name).at(rows.size());
                rows.add(MatpowerRow.of(row.strip().split("[\\s,]+", -1), at));
            }
        }
        return rows;
    }
}
