package io.vppdispatch.api.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Contents by their hash, kept once and never changed: cases, forecast files, snapshots, plans. Compressed, in parts below H2's 1 MB. */
public final class Contents {

    private static final int PART_BYTES = 500_000;

    private final JdbcTemplate jdbc;

    public Contents(DataSource source) {
        this.jdbc = new JdbcTemplate(source);
    }

    /** Keeps a content, in the transaction of the caller, and returns its SHA-256. */
    public String put(byte[] bytes) {
        String sha256 = Hash.of(bytes);
        while (!add(sha256, bytes) && !hold(sha256)) { // it was deleted between the two
        }
        return sha256;
    }

    /** One that is there and used by nothing could be deleted before it is referred to. */
    private boolean hold(String sha256) {
        return !jdbc.queryForList("SELECT sha256 FROM content WHERE sha256 = ? FOR UPDATE", String.class, sha256)
                .isEmpty();
    }

    private boolean add(String sha256, byte[] bytes) {
        int added = jdbc.update(
                "INSERT INTO content (sha256, size_bytes) VALUES (?, ?) ON CONFLICT DO NOTHING", sha256, bytes.length);
        if (added == 1) {
            byte[] packed = pack(bytes);
            for (int from = 0, part = 0; from < packed.length; from += PART_BYTES, part++) {
                byte[] data = Arrays.copyOfRange(packed, from, Math.min(packed.length, from + PART_BYTES));
                jdbc.update("INSERT INTO content_part (sha256, part, data) VALUES (?, ?, ?)", sha256, part, data);
            }
        }
        return added == 1;
    }

    /**
     * A content that was put.
     *
     * @throws IllegalStateException if it is not there, or not what it was
     */
    public byte[] get(String sha256) {
        List<byte[]> parts = jdbc.query(
                "SELECT data FROM content_part WHERE sha256 = ? ORDER BY part",
                (row, number) -> row.getBytes(1),
                sha256);
        byte[] bytes = unpack(sha256, parts);
        if (!Hash.of(bytes).equals(sha256)) {
            throw new IllegalStateException("Content " + sha256 + " is damaged");
        }
        return bytes;
    }

    private static byte[] pack(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] unpack(String sha256, List<byte[]> parts) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        parts.forEach(packed::writeBytes);
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed.toByteArray()))) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("Content " + sha256 + " is missing or damaged", e);
        }
    }
}
