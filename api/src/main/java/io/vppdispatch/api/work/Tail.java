package io.vppdispatch.api.work;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** The last of what was said. */
final class Tail implements Pipe.Sink {

    private static final int MOST_BYTES = 4096;
    private static final Pattern FRAME = Pattern.compile("at |\\.\\.\\. ");

    private byte[] kept = {};

    @Override
    public void accept(byte[] bytes, int length) {
        byte[] all = Arrays.copyOf(kept, kept.length + length);
        System.arraycopy(bytes, 0, all, kept.length, length);
        kept = Arrays.copyOfRange(all, Math.max(0, all.length - MOST_BYTES), all.length);
    }

    String text() {
        return new String(kept, StandardCharsets.UTF_8);
    }

    /** The last line that says something, which the frames of a stack trace do not; empty where there is none. */
    String lastLine() {
        return text().lines()
                .map(String::strip)
                .filter(line -> line.chars().anyMatch(Character::isLetterOrDigit)
                        && !FRAME.matcher(line).lookingAt())
                .reduce("", (before, line) -> line);
    }
}
