package io.vppdispatch.api.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The files of a folder, with those of its folders; links are left out. */
final class ChildFiles {

    /** A day of thousands of assets with its pictures is smaller. */
    static final long MOST_BYTES = 200_000_000;

    private ChildFiles() {}

    /** Content by relative name with {@code /} between folders, none where there is no folder; null beyond the size. */
    static @Nullable Map<String, byte[]> read(Path folder, long mostBytes) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Map.of();
        }
        Map<String, byte[]> content = new TreeMap<>();
        long bytes = 0;
        for (Path file : files(folder)) {
            bytes += Files.size(file);
            if (bytes > mostBytes) {
                return null;
            }
            content.put(name(folder.relativize(file)), Files.readAllBytes(file));
        }
        return content;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path relative) {
        return StreamSupport.stream(relative.spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }
}
