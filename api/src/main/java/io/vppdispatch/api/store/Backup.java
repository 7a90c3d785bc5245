package io.vppdispatch.api.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Backups of an H2 database while it is in use, as zip files of its file. PostgreSQL has programs of its own for that. */
public final class Backup {

    private static final String PREFIX = "vpp-";
    private static final String SUFFIX = ".zip";
    private static final String DATABASE = "vpp.mv.db";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final JdbcTemplate jdbc;
    private final Path folder;
    private final int kept;

    /**
     * Backups in a folder.
     *
     * @param kept so many; older ones are deleted
     */
    public Backup(DataSource source, Path folder, int kept) {
        this.jdbc = new JdbcTemplate(source);
        this.folder = folder.toAbsolutePath();
        this.kept = kept;
    }

    /** Writes one; it has its name only once it is whole. */
    public Path write(Instant now) {
        try {
            Files.createDirectories(folder);
            Path part = folder.resolve(PREFIX + NAME.format(now) + ".part");
            jdbc.update("BACKUP TO ?", part.toString());
            Path whole = folder.resolve(PREFIX + NAME.format(now) + SUFFIX);
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            thin();
            return whole;
        } catch (IOException e) {
            throw new UncheckedIOException("The backup cannot be written to " + folder, e);
        }
    }

    private void thin() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> old = files.filter(
                            file -> file.getFileName().toString().matches(PREFIX + "\\d+T\\d+Z\\" + SUFFIX))
                    .sorted(Comparator.reverseOrder())
                    .skip(kept)
                    .toList();
            for (Path file : old) {
                Files.delete(file);
            }
        }
    }

    /**
     * Puts the database of a backup into a data folder that has none.
     *
     * @throws IOException if the file is no backup, or cannot be written
     * @throws IllegalStateException if the folder has a database
     */
    public static void restore(Path backup, Path dataFolder) throws IOException {
        Path database = dataFolder.resolve(DATABASE);
        if (Files.exists(database)) {
            throw new IllegalStateException(
                    "There is a database in " + dataFolder + "; move " + DATABASE + " away first");
        }
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            ZipEntry entry = entry(zip);
            if (entry == null) {
                throw new IOException(backup + " has no " + DATABASE + " in it");
            }
            Files.createDirectories(dataFolder);
            Path part = dataFolder.resolve(DATABASE + ".part");
            Files.copy(zip.getInputStream(entry), part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, database, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static @Nullable ZipEntry entry(ZipFile zip) {
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            if (Path.of(entry.getName()).endsWith(DATABASE)) {
                return entry;
            }
        }
        return null;
    }
}
