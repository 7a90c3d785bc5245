package io.vppdispatch.api.service;

import io.vppdispatch.api.security.Accounts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An empty database gets an administrator, whose secret is in a file only its owner can read. */
final class FirstAdministrator {

    static final String NAME = "administrator";
    static final String FILE = "first-administrator.txt";

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private FirstAdministrator() {}

    /** The file comes first: an administrator whose secret nobody has would lock everybody out. */
    static void ensure(Accounts accounts, Path folder) {
        Path file = folder.resolve(FILE);
        accounts.first(NAME, "operation", made -> write(file, made.secret()))
                .ifPresent(made -> LOG.info("The secret of the first administrator is in {}", file.toAbsolutePath()));
    }

    private static void write(Path file, String secret) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(file);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
            Files.writeString(file, NAME + " " + secret + "\n", StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The secret of the first administrator cannot be written to " + file, e);
        }
    }
}
