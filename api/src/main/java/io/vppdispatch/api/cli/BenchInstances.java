package io.vppdispatch.api.cli;

import io.vppdispatch.api.bench.BenchRun;
import io.vppdispatch.cases.bench.DistrictInstance;
import io.vppdispatch.cases.bench.Instance;
import io.vppdispatch.cases.bench.ProvinceInstance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The instances of a set.
 *
 * @param folder for the files of made-up ones
 */
record BenchInstances(BenchOptions options, Path folder) {

    /** Seeds that are tried for each that is wanted. */
    private static final int TRIES = 20;

    private static final String LIBRARY = "pglib-uc";
    private static final String DEFAULT_DAYS = "rts_gmlc";

    void measure(BenchRun run) throws IOException {
        switch (options.set()) {
            case DISTRICT -> measureDistricts(run);
            case PROVINCE -> measureProvinces(run);
            case PGLIB -> measureFiles(run);
            default -> options.instances().forEach(name -> run.measure(name, Path.of(name)));
        }
    }

    private void measureDistricts(BenchRun run) throws IOException {
        for (String mode : options.modes()) {
            int kept = 0;
            long end = options.firstSeed() + (long) TRIES * options.seeds();
            for (long seed = options.firstSeed(); kept < options.seeds() && seed < end; seed++) {
                Instance instance = DistrictInstance.of(seed, mode);
                kept += run.measureIfHard(label(instance, mode), write(instance, mode)) ? 1 : 0;
            }
        }
    }

    private void measureProvinces(BenchRun run) throws IOException {
        for (String mode : options.modes()) {
            for (int i = 0; i < options.seeds(); i++) {
                Instance instance = ProvinceInstance.of(options.firstSeed() + i, mode);
                run.measure(label(instance, mode), write(instance, mode));
            }
        }
    }

    private static String label(Instance instance, String mode) {
        return instance.name() + "/" + mode;
    }

    private Path write(Instance instance, String mode) throws IOException {
        return instance.writeInto(folder.resolve(mode));
    }

    private void measureFiles(BenchRun run) throws IOException {
        Path library = Objects.requireNonNull(options.data()).resolve(LIBRARY);
        for (String name : options.instances().isEmpty() ? List.of(DEFAULT_DAYS) : options.instances()) {
            for (Path file : files(library.resolve(name))) {
                run.measure(library.relativize(file).toString(), file);
            }
        }
    }

    /** A file, or those of a folder. */
    private static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            if (!Files.isRegularFile(path)) {
                throw new UsageException(path + " does not exist");
            }
            return List.of(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
