package io.vppdispatch.api.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Memory that a process holds, that of native libraries included. */
public final class ProcessMemory {

    private static final Pattern LINE = Pattern.compile("(\\w+):\\s+(\\d+) kB");
    private static final String PEAK = "VmHWM";
    private static final String RESIDENT = "VmRSS";
    private static final double KB_PER_MB = 1024;

    private ProcessMemory() {}

    /** The most this process has held so far, MB; null where the system does not say. */
    public static @Nullable Double peakMb() {
        return mb("self", PEAK);
    }

    /** What a process holds now, MB; null where the system does not say, also once it has ended. */
    public static @Nullable Double residentMb(long pid) {
        return mb(Long.toString(pid), RESIDENT);
    }

    private static @Nullable Double mb(String process, String key) {
        try {
            return mb(Files.readAllLines(Path.of("/proc", process, "status")), key);
        } catch (IOException e) {
            return null;
        }
    }

    static @Nullable Double mb(List<String> status, String key) {
        for (String line : status) {
            Matcher figure = LINE.matcher(line);
            if (figure.matches() && figure.group(1).equals(key)) {
                return Long.parseLong(figure.group(2)) / KB_PER_MB;
            }
        }
        return null;
    }
}
