package io.vppdispatch.optimizer.solver;

import com.sun.jna.Function;
import com.sun.jna.Platform;

/**
 * Sends what HiGHS prints while it runs to the error output: version 1.12 has a line it prints whatever it is told, and the
 * standard output is for results.
 */
final class HighsOutput {

    private static final int OUT = 1;
    private static final int ERR = 2;

    private static int running;
    private static int saved;

    private HighsOutput() {}

    static synchronized void begin() {
        if (!Platform.isWindows() && running++ == 0) {
            flush();
            saved = call("dup", OUT);
            call("dup2", ERR, OUT);
        }
    }

    static synchronized void end() {
        if (!Platform.isWindows() && --running == 0) {
            flush();
            call("dup2", saved, OUT);
            call("close", saved);
        }
    }

    private static void flush() {
        Function.getFunction("c", "fflush").invokeInt(new Object[] {null});
    }

    private static int call(String function, Object... arguments) {
        return Function.getFunction("c", function).invokeInt(arguments);
    }
}
