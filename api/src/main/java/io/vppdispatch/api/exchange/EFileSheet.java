package io.vppdispatch.api.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first block of an E-file, or the first of the class that the dialect names: {@code <Class::Instance ...>}, a row of names behind {@code @}, rows of values behind
 * {@code #}, {@code </Class::Instance>}; the head {@code <! ... !>} and comments behind {@code //} are passed over. Values are separated by
 * white space; in single quotes they may hold some (Q/GDW 215, GB/T 30149, rows across).
 */
final class EFileSheet {

    private static final Pattern CELL = Pattern.compile("'([^']*)'|(\\S+)");
    private static final Pattern BEGIN = Pattern.compile("<([^\\s!/:>]+)(::[^\\s>]*)?(\\s[^>]*)?>");

    private final EFileDialect dialect;
    private final FileIssues issues;
    private final List<Sheet.Row> rows = new ArrayList<>();
    private boolean isOpen;
    private boolean isOther;
    private boolean isClosed;

    private EFileSheet(EFileDialect dialect, FileIssues issues) {
        this.dialect = dialect;
        this.issues = issues;
    }

    static Sheet read(byte[] content, EFileDialect dialect, FileIssues issues) {
        EFileSheet file = new EFileSheet(dialect, issues);
        List<String> lines = TextFile.decode(content, issues).lines().toList();
        for (int i = 0; i < lines.size() && !file.isClosed; i++) {
            file.line(i + 1, lines.get(i).strip());
        }
        if (!file.isClosed) {
            throw issues.refused(
                    "efile_format",
                    "must have a block <" + file.wanted() + "::Instance> ... </" + file.wanted() + "::Instance>");
        }
        return new Sheet(file.rows);
    }

    private void line(int number, String line) {
        if (line.isEmpty() || line.startsWith("//") || line.startsWith("<!")) {
            return;
        } else if (line.startsWith("</")) {
            isClosed = isOpen;
            isOther = false;
        } else if (isOther) {
            return;
        } else if (BEGIN.matcher(line).matches()) {
            isOpen = dialect.blockClass() == null
                    || line.matches("<" + Pattern.quote(dialect.blockClass()) + "[:\\s>].*");
            isOther = !isOpen;
        } else if (line.startsWith("@@") || line.startsWith("@#")) {
            issues.add(number, "efile_format", "tables of one object (@@, @#) are not read");
        } else if (isOpen && line.startsWith("@") && rows.isEmpty()) {
            rows.add(new Sheet.Row(number, cells(line.substring(1))));
        } else if (isOpen && line.startsWith("#") && !rows.isEmpty()) {
            rows.add(new Sheet.Row(number, cells(line.substring(1))));
        } else {
            issues.add(
                    number,
                    "efile_format",
                    "the line must begin with < or //, and in a block first with @, then with #");
        }
    }

    private String wanted() {
        return dialect.blockClass() == null ? "Class" : dialect.blockClass();
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        Matcher matcher = CELL.matcher(line);
        while (matcher.find()) {
            cells.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        return cells;
    }
}
