package io.vppdispatch.api.end;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Signals to processes, as an operator or the system sends them. */
enum Signal {
    STOP,
    CONT,
    KILL;

    void send(long pid) {
        try {
            Process kill = new ProcessBuilder("kill", "-" + name(), Long.toString(pid))
                    .inheritIO()
                    .start();
            if (kill.waitFor() != 0) {
                throw new IllegalStateException("There is no process " + pid);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
