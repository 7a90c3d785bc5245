package io.vppdispatch.api.end;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.api.service.Client;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backup, loss of the data folder, restore, and the audit log verified without the service. */
@Tag("reliability")
class OperationIT {

    private static final String DAY = "{\"date\":\"2031-05-0%d\",\"caseName\":\"toys/one-unit\"}";

    @TempDir
    Path folder;

    @Test
    void aBackupBringsEverythingBack() throws IOException, InterruptedException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Path backups = folder.resolve("backups");
        try (JarService service =
                JarService.start(data, "serve", "--vpp.backup-folder=" + backups, "--vpp.backup-every=1s")) {
            Client dispatcher = service.client("dispatcher", "utility", "DISPATCHER");
            dispatcher.post("/api/days", DAY.formatted(1));
            int before = backups(backups).size();
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> !backups(backups).isEmpty()
                            && (backups(backups).size() > before + 1
                                    || backups(backups).size() == 7));
        }
        assertThat(backups(backups)).hasSizeLessThanOrEqualTo(7);
        Path latest = backups(backups).get(backups(backups).size() - 1);
        assertThat(run("verify-audit-log", "--vpp.data-folder=" + data))
                .startsWith("0 ")
                .contains("entries hold");
        assertThat(run("restore", latest.toString(), "--data-folder=" + data))
                .startsWith("2 ")
                .contains("There is a database");
        Files.move(data.resolve("vpp.mv.db"), folder.resolve("lost"));
        assertThat(run("restore", data.resolve("service.log").toString(), "--data-folder=" + data))
                .startsWith("2 ")
                .contains("is no backup");
        assertThat(run("restore", latest.toString(), "--data-folder=" + data)).startsWith("0 ");
        try (JarService service = JarService.start(data, "serve")) {
            Client planner = service.client("planner", "utility", "PLANNER");
            assertThat(planner.get("/api/days/2031-05-01").status()).isEqualTo(200);
            assertThat(run("verify-audit-log", "--vpp.data-folder=" + data))
                    .startsWith("2 ")
                    .contains("The service is running");
        }
        assertThat(run("verify-audit-log", "--vpp.data-folder=" + data)).startsWith("0 ");
    }

    private static List<Path> backups(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".zip"))
                    .sorted()
                    .toList();
        }
    }

    /** The exit code and what was said. */
    private static String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(JarService.java());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + said;
    }
}
