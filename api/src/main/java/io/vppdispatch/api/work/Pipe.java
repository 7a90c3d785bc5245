package io.vppdispatch.api.work;

import java.io.IOException;
import java.io.InputStream;

/** Takes from a stream what is there, and never waits for more. */
final class Pipe {

    /** Where the bytes go; the array is used again. */
    interface Sink {
        void accept(byte[] bytes, int length);
    }

    private static final int CHUNK_BYTES = 65_536;

    /** At once, so that a flood leaves time to look at the limits. */
    private static final int MOST_CHUNKS = 16;

    private final InputStream in;
    private final Sink sink;
    private final byte[] chunk = new byte[CHUNK_BYTES];

    Pipe(InputStream in, Sink sink) {
        this.in = in;
        this.sink = sink;
    }

    /** Hands on what is there; a stream that cannot be read has nothing. */
    void pump() {
        try {
            int available = in.available();
            for (int i = 0; i < MOST_CHUNKS && available > 0; i++) {
                int length = in.read(chunk, 0, Math.min(available, chunk.length));
                if (length < 0) {
                    return;
                }
                sink.accept(chunk, length);
                available = in.available();
            }
        } catch (IOException e) {
            return; // closed by its end
        }
    }
}
