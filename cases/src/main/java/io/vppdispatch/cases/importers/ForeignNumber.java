package io.vppdispatch.cases.importers;

import io.vppdispatch.optimizer.data.Issues;
import java.util.regex.Pattern;

/** A number as Python and MATLAB write it, which may be infinite. */
final class ForeignNumber {

    private static final Pattern INFINITE = Pattern.compile("[+-]?[Ii]nf(inity)?");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private ForeignNumber() {}

    /** Zero, with an issue about the subject, where the text is no number. */
    static double read(String text, String subject, Issues at) {
        if (INFINITE.matcher(text).matches()) {
            return text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        if (!DECIMAL.matcher(text).matches()) {
            at.add("type", subject + " (" + text + ") must be a number");
            return 0;
        }
        return Double.parseDouble(text);
    }
}
