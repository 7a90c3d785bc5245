package io.vppdispatch.api.end;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.api.service.Client;
import io.vppdispatch.api.service.Reply;
import io.vppdispatch.api.store.Databases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * R6: a worker is frozen in the middle of a solve, for a minute or as long as {@code -Dr6.seconds} says. Another takes the run up and ends it;
 * what the first brings when it goes on is refused.
 */
@Tag("reliability")
class FrozenWorkerIT {

    @TempDir
    Path folder;

    @Test
    void theLateResultOfAFrozenWorkerIsRefused() throws IOException, InterruptedException {
        int seconds = Integer.getInteger("r6.seconds", 30);
        String[] database = JarService.on(Databases.postgresUrl());
        try (JarService service = JarService.start(folder(0), "serve", database[0], "--vpp.workers=0");
                JarService one = JarService.start(folder(1), "worker", database);
                JarService other = JarService.start(folder(2), "worker", database)) {
            Client dispatcher = service.client("dispatcher", "utility", "DISPATCHER");
            dispatcher.post("/api/days", "{\"date\":\"2031-05-06\",\"caseName\":\"jizhou-2030/spring-sunny\"}");
            Reply asked = dispatcher.post(
                    "/api/runs",
                    "{\"date\":\"2031-05-06\",\"missingForecasts\":\"standard\",\"gap\":0,\"timeLimitSeconds\":20}");
            String run = asked.header("Location");
            await(() -> dispatcher.get(run).at("/status").equals("SOLVING"));
            JarService frozen = one.children().isEmpty() ? other : one;
            assertThat(frozen.children()).hasSize(1);
            long begin = System.nanoTime();
            Signal.STOP.send(frozen.pid());
            await(() -> dispatcher.get(run).json().path("attempt").asInt() == 2);
            double takenUp = (System.nanoTime() - begin) / 1e9;
            await(() -> !dispatcher.get(run).json().path("endedAt").isNull());
            JsonNode ended = dispatcher.get(run).json();
            byte[] schedule = dispatcher.get(run + "/files/schedule.csv").body();
            Thread.sleep(Math.max(0, seconds * 1000L - (System.nanoTime() - begin) / 1_000_000));
            double frozenFor = (System.nanoTime() - begin) / 1e9;
            Signal.CONT.send(frozen.pid());
            await(() -> frozen.log().contains("was refused") || frozen.log().contains("was overtaken"));
            assertThat(dispatcher.get(run).json()).isEqualTo(ended);
            assertThat(dispatcher.get(run + "/files/schedule.csv").body()).isEqualTo(schedule);
            assertThat(ended.path("status").asString()).isEqualTo("COMPLETED");
            assertThat(ended.path("attempt").asInt()).isEqualTo(2);
            System.out.printf(
                    "R6: frozen for %.0f s, taken up by another worker after %.1f s, late result refused%n",
                    frozenFor, takenUp);
        }
    }

    private Path folder(int number) throws IOException {
        return Files.createDirectories(
                folder.resolve(List.of("service", "one", "other").get(number)));
    }

    private static void await(Callable<Boolean> until) {
        Awaitility.await().atMost(Duration.ofMinutes(3)).until(until);
    }
}
