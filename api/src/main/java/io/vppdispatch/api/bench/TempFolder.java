package io.vppdispatch.api.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder that is deleted with all that is in it once it is no longer used. */
public record TempFolder(Path path) implements AutoCloseable {

    public static TempFolder create() throws IOException {
        return new TempFolder(Files.createTempDirectory("vpp-bench"));
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
