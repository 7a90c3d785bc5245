package io.vppdispatch.api.process;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder that is deleted with all that is in it once it is no longer used. */
public record TempFolder(Path path) implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TempFolder.class);

    /** A new folder whose name begins with a word. */
    public static TempFolder create(String word) throws IOException {
        return new TempFolder(Files.createTempDirectory(word));
    }

    /** Deletes folders whose names begin with a word and that were left, as after a crash, longer ago than that. */
    public static void sweep(String word, Duration age) {
        Instant before = Instant.now().minus(age);
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            files.filter(file -> file.getFileName().toString().startsWith(word))
                    .filter(file -> Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file ->
                            Instant.ofEpochMilli(file.toFile().lastModified()).isBefore(before))
                    .forEach(file -> new TempFolder(file).close());
        } catch (IOException e) {
            LOG.warn("Temporary folders could not be looked for", e);
        }
    }

    /** Deletes it, also where another thread does the same; what cannot be deleted stays and is logged. */
    @Override
    public void close() {
        try {
            Files.walkFileTree(path, new Deleting());
        } catch (IOException e) {
            LOG.warn("The temporary folder {} could not be removed", path, e);
        }
    }

    private static final class Deleting extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
            if (failure != null && !(failure instanceof NoSuchFileException)) {
                throw failure;
            }
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
