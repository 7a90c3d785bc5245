package io.vppdispatch.api.work;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a child has said and nobody has heard yet: the last of each phase, however much it says. */
final class ChildNews {

    private static final int MOST_PHASES = 16;

    private final List<ChildProgress> progress = new ArrayList<>();
    private @Nullable JsonNode result;

    /** Notes a line of the child; one that is no event is left out. */
    synchronized void note(byte[] line) {
        ChildEvents.Event event = ChildEvents.read(line);
        if (event.result() != null) {
            result = event.result();
        } else if (event.progress() != null) {
            note(event.progress());
        }
    }

    private void note(ChildProgress now) {
        int last = progress.size() - 1;
        if (last >= 0 && progress.get(last).phase().equals(now.phase())) {
            progress.set(last, now);
        } else if (progress.size() < MOST_PHASES) {
            progress.add(now);
        }
    }

    /** Takes the progress there is, oldest first. */
    synchronized List<ChildProgress> take() {
        List<ChildProgress> taken = List.copyOf(progress);
        progress.clear();
        return taken;
    }

    synchronized @Nullable JsonNode result() {
        return result;
    }
}
