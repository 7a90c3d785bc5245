package io.vppdispatch.api.work;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Why a child ended, and how that is said.
 *
 * @param message with its figures, for people
 */
record Verdict(ChildEnd.Reason reason, String message) {

    private static final List<String> SHORT_OF_MEMORY =
            List.of("OutOfMemoryError", "insufficient memory", "std::bad_alloc", "Could not reserve enough space");

    static Verdict ended() {
        return new Verdict(ChildEnd.Reason.ENDED, "");
    }

    static Verdict hardLimit(Duration limit) {
        String message =
                String.format(Locale.ROOT, "The solver was ended after %.1f s, its hard limit", seconds(limit));
        return new Verdict(ChildEnd.Reason.TIME, message);
    }

    static Verdict deaf(Duration grace) {
        String message =
                String.format(Locale.ROOT, "The solver was ended %.1f s after it was asked to stop", seconds(grace));
        return new Verdict(ChildEnd.Reason.TIME, message);
    }

    static Verdict memory(double usedMb, int limitMb) {
        String message =
                String.format(Locale.ROOT, "The solver was ended because it used %,.0f MB of %,d MB", usedMb, limitMb);
        return new Verdict(ChildEnd.Reason.MEMORY, message);
    }

    static Verdict fenced() {
        return new Verdict(ChildEnd.Reason.FENCED, "The solver was ended because its work had been taken from it");
    }

    /** Of a child that ended by itself without a result. */
    static Verdict crashed(int exitCode, Tail errors, int limitMb) {
        String lastLine = errors.lastLine();
        if (SHORT_OF_MEMORY.stream().anyMatch(errors.text()::contains)) {
            String message = String.format(Locale.ROOT, "The solver had not enough with its %,d MB: ", limitMb);
            return new Verdict(ChildEnd.Reason.MEMORY, message + lastLine);
        }
        String message = "The solver ended with exit code " + exitCode;
        return new Verdict(
                ChildEnd.Reason.CRASHED, message + (lastLine.isEmpty() ? " and no result" : ": " + lastLine));
    }

    static Verdict tooManyFiles(long mostBytes) {
        String message = String.format(Locale.ROOT, "The solver left files of more than %,d bytes", mostBytes);
        return new Verdict(ChildEnd.Reason.CRASHED, message);
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1e3;
    }
}
