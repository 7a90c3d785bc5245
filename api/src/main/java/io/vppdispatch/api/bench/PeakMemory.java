package io.vppdispatch.api.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The most memory this process has held so far, that of native libraries included. */
final class PeakMemory {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final double KB_PER_MB = 1024;

    private PeakMemory() {}

    /** MB; null where the system does not say. */
    static @Nullable Double mb() {
        try {
            return mb(Files.readAllLines(STATUS));
        } catch (IOException e) {
            return null;
        }
    }

    static @Nullable Double mb(List<String> status) {
        for (String line : status) {
            Matcher peak = PEAK.matcher(line);
            if (peak.matches()) {
                return Long.parseLong(peak.group(1)) / KB_PER_MB;
            }
        }
        return null;
    }
}
