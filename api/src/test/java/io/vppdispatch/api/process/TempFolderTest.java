package io.vppdispatch.api.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TempFolderTest {

    @Test
    void onlyOldFoldersOfTheWordAreSwept() throws IOException {
        Path old = aged(TempFolder.create("vpp-sweep-test").path());
        Path young = TempFolder.create("vpp-sweep-test").path();
        Path other = aged(TempFolder.create("vpp-other-test").path());
        try {
            TempFolder.sweep("vpp-sweep-test", Duration.ofHours(1));
            assertThat(old).doesNotExist();
            assertThat(young).exists();
            assertThat(other).exists();
        } finally {
            new TempFolder(young).close();
            new TempFolder(other).close();
        }
    }

    private static Path aged(Path folder) throws IOException {
        Files.writeString(folder.resolve("left"), "x");
        return Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
    }
}
