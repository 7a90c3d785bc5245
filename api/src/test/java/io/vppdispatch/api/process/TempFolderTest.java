package io.vppdispatch.api.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A temporary folder goes with all that is in it, and with nothing else. */
class TempFolderTest {

    @TempDir
    private Path other;

    @Test
    void isRemovedWithItsContentButNotWithWhatItPointsTo() throws IOException {
        Path kept = Files.writeString(other.resolve("kept.txt"), "kept");
        TempFolder folder = TempFolder.create("vpp-test");
        Files.writeString(Files.createDirectories(folder.path().resolve("a/b")).resolve("c.txt"), "c");
        Files.createSymbolicLink(folder.path().resolve("link"), other);
        folder.close();
        assertThat(folder.path()).doesNotExist();
        assertThat(kept).exists();
        folder.close(); // once more does no harm
    }
}
