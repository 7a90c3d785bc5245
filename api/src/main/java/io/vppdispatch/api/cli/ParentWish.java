package io.vppdispatch.api.cli;

import io.vppdispatch.api.work.ChildEvents;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Whether the process that started this one wants it to stop at its best plan: it says so in a line, or has ended and with it the
 * input. Without a parent nobody else holds this process to a limit, so that it ends itself soon.
 */
final class ParentWish {

    /** To write a plan that nobody may read. */
    private static final Duration ORPHAN_TIME = Duration.ofSeconds(60);

    private volatile boolean isCancelled;

    /** Listens from now on. */
    static ParentWish on(InputStream in) {
        ParentWish wish = new ParentWish();
        Thread thread = new Thread(() -> wish.listen(in), "parent");
        thread.setDaemon(true);
        thread.start();
        return wish;
    }

    boolean isCancelled() {
        return isCancelled;
    }

    private void listen(InputStream in) {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = next(reader); line != null; line = next(reader)) {
            if (line.equals(ChildEvents.CANCEL)) {
                isCancelled = true;
            }
        }
        isCancelled = true;
        endSoon();
    }

    private static @Nullable String next(BufferedReader reader) {
        try {
            return reader.readLine();
        } catch (IOException e) {
            return null;
        }
    }

    private static void endSoon() {
        try {
            Thread.sleep(ORPHAN_TIME.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(ExitCode.LIMIT);
    }
}
