package io.vppdispatch.api.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes between a child and its parent comes through as it is, or is refused. */
class ChildTextTest {

    private static final String SETTINGS =
            "{\"gap\":0.001,\"time_limit_seconds\":120.0,\"seed\":0,\"solver\":\"highs\"}";

    @TempDir
    private Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void progressComesThrough() {
        for (Double open : new Double[] {null, 12.5}) {
            ChildProgress progress = new ChildProgress("solve", 1.25, open, -3.0, open);
            String line = ChildEvents.progress(progress);
            assertThat(ChildEvents.read(bytes(line)).progress()).isEqualTo(progress);
        }
        assertThat(ChildEvents.progress(new ChildProgress("solve", 1.2, null, null, null)))
                .isEqualTo("{\"event\":\"progress\",\"phase\":\"solve\",\"seconds\":1.2,"
                        + "\"incumbent\":null,\"bound\":null,\"gap\":null}");
    }

    @Test
    void theLastResultCountsAndProgressIsTheLastOfEachPhase() {
        ChildNews news = new ChildNews();
        for (int second = 0; second < 100; second++) {
            String phase = second < 50 ? "build" : "solve";
            news.note(bytes(ChildEvents.progress(new ChildProgress(phase, second, null, null, null))));
            news.note(bytes(ChildEvents.result("{\"a\":" + second + "}")));
        }
        assertThat(news.take()).extracting(ChildProgress::seconds).containsExactly(49.0, 99.0);
        assertThat(news.take()).isEmpty();
        assertThat(news.result()).hasToString("{\"a\":99}");
    }

    @Test
    void settingsComeThrough() {
        ChildSettings settings = new ChildSettings(0.001, 120, 0, "highs");
        assertThat(ChildSettings.read(bytes(SETTINGS))).isEqualTo(settings);
        assertThat(ChildSettings.read(settings.json())).isEqualTo(settings);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"gap\":0.001,\"time_limit_seconds\":120.0,\"seed\":0,\"solver\":\"highs\",\"more\":1}",
                "{\"gap\":0.001,\"time_limit_seconds\":120.0,\"seed\":0}",
                "{\"gap\":0.001,\"time_limit_seconds\":null,\"seed\":0,\"solver\":\"highs\"}",
                "{\"gap\":0.001,\"time_limit_seconds\":120.0,\"seed\":0,\"solver\":\"highs\"} 1",
                "{\"gap\":\"x\",\"time_limit_seconds\":120.0,\"seed\":0,\"solver\":\"highs\"}"
            })
    void otherSettingsAreRefused(String json) {
        assertThatThrownBy(() -> ChildSettings.read(bytes(json)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The settings cannot be read");
    }

    @Test
    void filesAreThoseOfTheFolderUpToTheirSize() throws IOException {
        Path out = Files.createDirectories(folder.resolve("out"));
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        Files.writeString(Files.createDirectories(out.resolve("a")).resolve("b.txt"), "12345");
        Files.createSymbolicLink(out.resolve("link.txt"), secret);
        Map<String, byte[]> files = ChildFiles.read(out, 5);
        assertThat(files).containsOnlyKeys("a/b.txt");
        assertThat(files.get("a/b.txt")).isEqualTo(bytes("12345"));
        assertThat(ChildFiles.read(out, 4)).isNull();
        assertThat(ChildFiles.read(folder.resolve("none"), 5)).isEqualTo(Map.of());
    }

    @Test
    void limitsMustLeaveTimeToSearch() {
        var second = Duration.ofSeconds(1);
        for (var hard : List.of(second.dividedBy(2), second.negated())) {
            assertThatThrownBy(() -> new SolveChild.Limits(second, hard, 100))
                    .hasMessageContaining("The hard limit (" + hard);
        }
        assertThatThrownBy(() -> new SolveChild.Limits(second, second, 0)).hasMessageContaining("The memory (0 MB)");
    }
}
