package io.vppdispatch.api.end;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.api.service.Client;
import io.vppdispatch.api.service.Reply;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R7: a solve crashes, ignores its limit, or takes more memory than it has; the service goes on and tells the reason. */
@Tag("reliability")
class BadSolveIT {

    private static final int LIMIT_SECONDS = 15;
    private static final int GRACE_SECONDS = 2;

    @TempDir
    Path folder;

    private final Set<Long> children = new HashSet<>();

    @Test
    void theServiceOutlivesWhateverASolveDoes() {
        try (JarService service = JarService.start(
                folder, "serve", "--vpp.run-grace=" + GRACE_SECONDS + "s", "--vpp.run-memory-mb=512")) {
            Client dispatcher = service.client("dispatcher", "utility", "DISPATCHER");
            dispatcher.post("/api/days", "{\"date\":\"2031-05-06\",\"caseName\":\"jizhou-2030/summer-peak\"}");
            dispatcher.post("/api/days", "{\"date\":\"2031-05-07\",\"caseName\":\"toys/one-unit\"}");
            crashes(service, dispatcher);
            ignoresItsLimit(service, dispatcher);
            takesTooMuch(dispatcher);
            String good = ask(dispatcher, "2031-05-07", LIMIT_SECONDS);
            assertThat(ended(dispatcher, good).at("/status")).isEqualTo("COMPLETED");
        }
    }

    private static String ask(Client dispatcher, String date, int limitSeconds) {
        return dispatcher
                .post(
                        "/api/runs",
                        "{\"date\":\"%s\",\"missingForecasts\":\"standard\",\"gap\":0,\"timeLimitSeconds\":%d}"
                                .formatted(date, limitSeconds))
                .header("Location");
    }

    private void crashes(JarService service, Client dispatcher) {
        String run = ask(dispatcher, "2031-05-07", LIMIT_SECONDS);
        for (int attempt = 1; attempt <= 3; attempt++) {
            Signal.KILL.send(nextChild(service));
        }
        Reply end = ended(dispatcher, run);
        assertThat(end.at("/status")).as(end.toString()).isEqualTo("FAILED");
        assertThat(end.at("/reason")).contains("crashed 3 times");
        System.out.println("R7: a solve that crashes: " + end.at("/reason"));
    }

    private void ignoresItsLimit(JarService service, Client dispatcher) {
        String run = ask(dispatcher, "2031-05-07", LIMIT_SECONDS);
        long child = nextChild(service);
        long begin = System.nanoTime();
        Signal.STOP.send(child);
        Reply end = ended(dispatcher, run);
        double seconds = (System.nanoTime() - begin) / 1e9;
        assertThat(end.at("/status")).as(end.toString()).isEqualTo("FAILED");
        assertThat(service.children()).isEmpty();
        assertThat(seconds).isLessThan(LIMIT_SECONDS + GRACE_SECONDS + 5);
        System.out.printf(
                "R7: a solve that ignores its limit of %d s with %d s of grace ended after %.1f s: %s%n",
                LIMIT_SECONDS, GRACE_SECONDS, seconds, end.at("/reason"));
    }

    private static void takesTooMuch(Client dispatcher) {
        Reply end = ended(dispatcher, ask(dispatcher, "2031-05-06", 8 * LIMIT_SECONDS));
        assertThat(end.at("/status")).as(end.toString()).isEqualTo("FAILED");
        assertThat(end.at("/reason")).contains("512 MB");
        System.out.println("R7: a solve that takes too much memory: " + end.at("/reason"));
    }

    /** The process of a solve that this has not returned before. */
    private long nextChild(JarService service) {
        return Awaitility.await()
                .pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> service.children().stream()
                                .filter(pid -> !children.contains(pid))
                                .peek(children::add)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** The service answers all the while. */
    private static Reply ended(Client dispatcher, String run) {
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> {
            Reply now = dispatcher.get(run);
            assertThat(now.status()).isEqualTo(200);
            return !now.json().path("endedAt").isNull();
        });
        return dispatcher.get(run);
    }
}
