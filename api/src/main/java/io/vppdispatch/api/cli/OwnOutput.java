package io.vppdispatch.api.cli;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Standard output opened once more. What is said there arrives also while a solver runs, whose own words, with all that goes to the
 * standard output of the process, are sent to the error output meanwhile.
 */
final class OwnOutput {

    private static final String STANDARD_OUTPUT = "/dev/fd/1";

    private OwnOutput() {}

    /** Where the system has no such file, the writer given. */
    static PrintWriter openOr(PrintWriter otherwise) {
        try {
            FileOutputStream out = new FileOutputStream(STANDARD_OUTPUT, true);
            return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
        } catch (IOException e) {
            return otherwise;
        }
    }
}
