package io.vppdispatch.cases.bench;

import io.vppdispatch.cases.Case;
import io.vppdispatch.cases.json.CaseReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A case that was made up, as its files.
 *
 * @param name words joined by {@code -}, the name of its folder
 * @param json content of {@code case.json}
 * @param csv content of {@code series.csv}
 */
public record Instance(String name, String json, String csv) {

    static final String SERIES = "series.csv";

    /** The case in the files. */
    public Case read() {
        return CaseReader.read(bytes(json), file -> file.equals(SERIES) ? bytes(csv) : null);
    }

    /** Writes the files into a folder of the instance's name, and returns that. */
    public Path writeInto(Path parent) throws IOException {
        Path folder = Files.createDirectories(parent.resolve(name));
        Files.writeString(folder.resolve("case.json"), json);
        Files.writeString(folder.resolve(SERIES), csv);
        return folder;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
