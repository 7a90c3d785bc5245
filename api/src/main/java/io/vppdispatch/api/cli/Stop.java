package io.vppdispatch.api.cli;

import java.util.List;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * A wish from outside to end the process, Ctrl-C or a request of the system. A search that is under way stops at its best plan,
 * whose files and result are written as ever; a second wish, and one while nothing is searched, ends the process at once.
 */
final class Stop {

    private static final List<String> SIGNALS = List.of("INT", "TERM");

    private volatile boolean isWanted;

    /** From now on the first wish leads to a result. */
    void solving() {
        handle(this::onSignal);
    }

    /** From now on wishes are left to the process that started this one: they go to both. */
    void ignoring() {
        handle(SignalHandler.SIG_IGN);
    }

    private static void handle(SignalHandler handler) {
        for (String name : SIGNALS) {
            try {
                Signal.handle(new Signal(name), handler);
            } catch (IllegalArgumentException e) {
                continue; // the platform keeps this signal to itself, and it ends the process as ever
            }
        }
    }

    private void onSignal(Signal signal) {
        isWanted = true;
        Signal.handle(signal, SignalHandler.SIG_DFL);
    }

    boolean isWanted() {
        return isWanted;
    }
}
