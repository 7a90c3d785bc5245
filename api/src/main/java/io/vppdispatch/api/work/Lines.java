package io.vppdispatch.api.work;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;

/** Cuts bytes into lines; a line longer than its limit is left out. */
final class Lines implements Pipe.Sink {

    private final int mostBytes;
    private final Consumer<byte[]> consumer;
    private ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean isTooLong;

    /** Hands on each line without its end. */
    Lines(int mostBytes, Consumer<byte[]> consumer) {
        this.mostBytes = mostBytes;
        this.consumer = consumer;
    }

    @Override
    public void accept(byte[] bytes, int length) {
        int from = 0;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == '\n') {
                keep(bytes, from, i);
                end();
                from = i + 1;
            }
        }
        keep(bytes, from, length);
    }

    private void keep(byte[] bytes, int from, int to) {
        if (isTooLong || line.size() + to - from > mostBytes) {
            isTooLong = true;
            line = new ByteArrayOutputStream();
        } else {
            line.write(bytes, from, to - from);
        }
    }

    /** Hands on what has come since the last line, if anything has. */
    void end() {
        if (!isTooLong && line.size() > 0) {
            consumer.accept(line.toByteArray());
        }
        isTooLong = false;
        line.reset();
    }
}
