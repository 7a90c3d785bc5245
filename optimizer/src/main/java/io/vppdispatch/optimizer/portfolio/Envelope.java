package io.vppdispatch.optimizer.portfolio;

import io.vppdispatch.optimizer.time.Series;
import java.util.List;

/**
 * How far a virtual power plant could leave its schedule: for each step as the first of a call, and each duration, the most MW
 * that its members could add to its net power (up) or take from it (down) in every step of the call.
 *
 * @param portfolio id
 * @param spans by rising duration
 */
public record Envelope(String portfolio, List<Span> spans) {

    public Envelope {
        spans = List.copyOf(spans);
    }

    /**
     * Calls of one duration.
     *
     * @param minutes duration of the call, rounded up to whole steps
     * @param upMw by first step; not a number where the call would reach past the horizon or nothing was found in time
     * @param downMw likewise, not negative
     */
    public record Span(int minutes, Series upMw, Series downMw) {}
}
