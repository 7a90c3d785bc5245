package io.vppdispatch.api.end;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.api.service.Client;
import io.vppdispatch.api.service.Reply;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R19: how long from the start of the demo until its published day is on the first page, with its report and pictures. */
@Tag("reliability")
class DemoIT {

    @TempDir
    Path folder;

    @Test
    void thePublishedDayIsOnTheFirstPage() {
        long begin = System.nanoTime();
        try (JarService service = JarService.start(folder, "demo")) {
            Client visitor = service.nobody();
            Awaitility.await()
                    .atMost(Duration.ofMinutes(4))
                    .until(() -> visitor.get("/").text().contains("published, revision 1"));
            double seconds = (System.nanoTime() - begin) / 1e9;
            String page = visitor.get("/").text();
            String report = page.replaceFirst("(?s).*<iframe[^>]* src=\"([^\"]*)\".*", "$1");
            Reply shown = visitor.get(report);
            assertThat(shown.header("Content-Type")).startsWith("text/html");
            String picture = shown.text().replaceFirst("(?s).*?src=\"([^\"]*\\.png)\".*", "$1");
            Reply image = visitor.get(report.substring(0, report.lastIndexOf('/') + 1) + picture);
            assertThat(image.header("Content-Type")).isEqualTo("image/png");
            assertThat(visitor.get("/", "Accept-Language", "zh").text()).contains("已发布，第 1 版");
            assertThat(page)
                    .contains("forecasts until")
                    .containsPattern("[1-9]\\d* of \\d+ plants and loads received")
                    .doesNotContain("No forecast was received");
            assertThat(page).contains("/plan/schedule.e\"").contains("/plan/schedule.xlsx\"");
            assertThat(visitor.get(report.replaceFirst("report.html", "schedule.e"))
                            .text())
                    .startsWith("<!");
            exampleUsersGetIn(service);
            System.out.printf("R19: the demo day is published and on the first page after %.1f s%n", seconds);
        }
    }

    private static void exampleUsersGetIn(JarService service) {
        String line = service.log()
                .lines()
                .filter(said -> said.startsWith("auditor "))
                .findFirst()
                .orElseThrow();
        String[] words = line.split(" +");
        Client auditor = service.nobody().as(words[0], words[3]);
        assertThat(auditor.get("/api/audit-log/verification")
                        .json()
                        .path("fault")
                        .isNull())
                .isTrue();
    }
}
