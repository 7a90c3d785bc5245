package io.vppdispatch.cases.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files beside a case.json. */
@FunctionalInterface
public interface CaseFiles {

    /** Files beyond this are a mistake: a day at every step of a year, of a thousand series, is smaller. */
    long MAX_BYTES = 200_000_000;

    /** Content of a file named relative to the case, null where there is none. Names have been checked. */
    byte @Nullable [] read(String name) throws IOException;

    /** Names of the files that are there, as far as they can be listed. */
    default List<String> names() throws IOException {
        return List.of();
    }

    /** A case that consists of its JSON alone. */
    static CaseFiles none() {
        return name -> null;
    }

    /** Files of a folder; a link that leads out of it counts as no file. */
    static CaseFiles folder(Path folder) {
        return new FolderFiles(folder);
    }

    /** Content of a file of reasonable size. */
    static byte[] readAll(Path file) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            throw new IOException(file.getFileName() + " is larger than " + MAX_BYTES + " bytes");
        }
        return Files.readAllBytes(file);
    }

    /** Resources below a prefix that ends with a slash. */
    static CaseFiles resources(String prefix) {
        return name -> {
            try (InputStream in = CaseFiles.class.getResourceAsStream(prefix + name)) {
                return in == null ? null : in.readAllBytes();
            }
        };
    }
}
