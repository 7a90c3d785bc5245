package io.vppdispatch.cases.library;

import io.vppdispatch.cases.json.CaseFiles;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A file that is to be read as a case, and the files beside it.
 *
 * @param name what to call a case that brings no name of its own
 */
@SuppressWarnings("ArrayRecordComponent") // The bytes are read once and never compared.
public record CaseInput(String name, byte[] json, CaseFiles files) {

    /** A folder of tables, of which one is named, called as the folder is. */
    public static CaseInput folder(Path folder, String table) throws IOException {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        byte[] bytes = CaseFiles.readAll(folder.resolve(table));
        return new CaseInput(name == null ? "network" : name.toString(), bytes, CaseFiles.folder(folder));
    }

    /** A file on disk with its folder. */
    public static CaseInput of(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        String name = file.getFileName().toString().replaceFirst("\\.(json|m)$", "");
        return new CaseInput(
                name, CaseFiles.readAll(file), folder == null ? CaseFiles.none() : CaseFiles.folder(folder));
    }
}
