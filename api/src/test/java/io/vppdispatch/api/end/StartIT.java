package io.vppdispatch.api.end;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R19: how long the jar takes from its start to its first answer, on an empty folder and on one it has been in. */
class StartIT {

    @TempDir
    Path folder;

    @Test
    void theJarStartsAndGoesOnWhereItWas() throws IOException {
        try (JarService service = JarService.start(folder, "serve")) {
            double first = service.startSeconds();
            assertThat(service.client("planner", "utility", "PLANNER")
                            .get("/api/me")
                            .status())
                    .isEqualTo(200);
            String secret = Files.readString(folder.resolve("first-administrator.txt"));
            service.kill();
            service.restart();
            assertThat(service.administrator().get("/api/accounts/planner").status())
                    .isEqualTo(200);
            assertThat(Files.readString(folder.resolve("first-administrator.txt")))
                    .isEqualTo(secret);
            System.out.printf("R19: answers in %.1f s, after a kill in %.1f s%n", first, service.startSeconds());
        }
    }

    @Test
    void settingsOfOursThatDoNotExistStopTheStartWithTheirNames() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        "target/vpp-dispatch.jar",
                        "serve",
                        "--vpp.data-foldre=x")
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(output).contains("vpp.data-foldre").doesNotContain("\tat ");
    }
}
