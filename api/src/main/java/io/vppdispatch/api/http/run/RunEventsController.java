package io.vppdispatch.api.http.run;

import io.vppdispatch.api.problem.ProblemException;
import io.vppdispatch.api.run.RunEvent;
import io.vppdispatch.api.run.Runs;
import io.vppdispatch.api.security.AllowedTo;
import io.vppdispatch.api.security.Caller;
import io.vppdispatch.api.security.Role;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** {@code /api/runs/{id}/events}: what happened so far and what happens next, until the run has ended. */
@RestController
public final class RunEventsController implements AutoCloseable {

    private static final int MAX_LISTENERS = 200;
    private static final long POLL_MILLIS = 300;
    private static final long HEARTBEAT_NANOS = TimeUnit.SECONDS.toNanos(15);
    private static final String END = "end";

    private final Runs runs;
    private final ExecutorService threads =
            new ThreadPoolExecutor(0, MAX_LISTENERS, 10, TimeUnit.SECONDS, new SynchronousQueue<>());

    public RunEventsController(Runs runs) {
        this.runs = runs;
    }

    /** With {@code Last-Event-ID} only what came after. */
    @GetMapping(path = "/api/runs/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @AllowedTo({Role.DISPATCHER, Role.PLANNER, Role.AUDITOR})
    SseEmitter events(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long last) {
        runs.get(id);
        SseEmitter emitter = new SseEmitter(0L);
        try {
            threads.execute(() -> tell(emitter, id, last == null ? 0 : last));
        } catch (RejectedExecutionException e) {
            throw ProblemException.of(503, "listeners_full", Map.of("most", MAX_LISTENERS));
        }
        return emitter;
    }

    private void tell(SseEmitter emitter, UUID id, long after) {
        try {
            long last = after;
            long heard = System.nanoTime();
            while (true) {
                List<RunEvent> events = runs.eventsAfter(id, last);
                for (RunEvent event : events) {
                    emitter.send(SseEmitter.event()
                            .id(Long.toString(event.eventNo()))
                            .name(event.kind())
                            .data(event.data(), MediaType.TEXT_PLAIN));
                    last = event.eventNo();
                    heard = System.nanoTime();
                    if (event.kind().equals(END)) {
                        emitter.complete();
                        return;
                    }
                }
                if (events.isEmpty() && runs.get(id).status().isEnd()) { // all was told before
                    emitter.complete();
                    return;
                }
                if (System.nanoTime() - heard > HEARTBEAT_NANOS) {
                    emitter.send(SseEmitter.event().comment("still here"));
                    heard = System.nanoTime();
                }
                Thread.sleep(POLL_MILLIS);
            }
        } catch (IOException | IllegalStateException e) { // the listener went away
            emitter.completeWithError(e);
        } catch (InterruptedException e) { // the service is ending; the listener comes again with Last-Event-ID
            emitter.complete();
        } catch (RuntimeException e) {
            emitter.completeWithError(e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
