package io.vppdispatch.api.http.request;

import io.vppdispatch.api.problem.ProblemException;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;

/** A body read whole, up to a limit, and handed on: what is larger is refused before anybody parses it. */
final class BodyLimit {

    private BodyLimit() {}

    /**
     * Reads a body.
     *
     * @throws ProblemException 413 if it is larger
     */
    static byte[] read(HttpServletRequest request, long maxBytes) throws IOException {
        if (request.getContentLengthLong() > maxBytes) {
            throw tooLarge(maxBytes);
        }
        byte[] body = request.getInputStream().readNBytes(Math.toIntExact(maxBytes + 1));
        if (body.length > maxBytes) {
            throw tooLarge(maxBytes);
        }
        return body;
    }

    private static ProblemException tooLarge(long maxBytes) {
        return ProblemException.of(413, "body_too_large", Map.of("limitBytes", maxBytes));
    }

    /** The body again, as a stream. */
    static ServletInputStream again(byte[] body) {
        ByteArrayInputStream bytes = new ByteArrayInputStream(body);
        return new ServletInputStream() {
            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                return bytes.read(target, offset, length);
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new IllegalStateException("The body is there already");
            }
        };
    }
}
