package io.vppdispatch.api.cli;

import io.vppdispatch.cases.bench.YearInstance;
import io.vppdispatch.optimizer.solver.Solvers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What to measure, against whom, and how exactly. */
final class BenchOptions {

    /** Where instances come from. */
    enum InstanceSet {
        DISTRICT,
        PGLIB,
        PROVINCE,
        YEAR,
        CASES;

        boolean isMadeUp() {
            return this == DISTRICT || this == PROVINCE || this == YEAR;
        }
    }

    private static final String FIRST = "absorption_first";
    private static final String LEAST = "least_cost";

    @Option(
            names = "--set",
            required = true,
            description = "district, province or year: made up from seeds; pglib: files of others; cases: any.")
    private InstanceSet set = InstanceSet.DISTRICT;

    @Option(
            names = "--against",
            split = ",",
            paramLabel = "SOLVER",
            description = "Solvers that are given the textbook (default: ${DEFAULT-VALUE}).",
            defaultValue = Solvers.HIGHS)
    private List<String> against = List.of();

    @Option(names = "--seeds", paramLabel = "N", description = "Made-up instances per objective (default: 1).")
    private @Nullable Integer seeds;

    @Option(names = "--first-seed", paramLabel = "S", description = "Seed to begin with (default: 1).")
    private @Nullable Long firstSeed;

    @Option(
            names = "--objective",
            description = "Of made-up instances: absorption_first, least_cost or both (default: absorption_first).")
    private @Nullable String objective;

    @Option(
            names = "--instances",
            split = ",",
            paramLabel = "NAME",
            description = "Of pglib: files below DATA/pglib-uc (default: rts_gmlc); of cases: what schedule takes.")
    private List<String> instances = List.of();

    @Option(names = "--data", paramLabel = "DIR", description = "Folder with pglib-uc, for --set pglib.")
    private @Nullable Path data;

    @Option(names = "--days", paramLabel = "N", description = "Days of a year, from its first (default: 365).")
    private @Nullable Integer days;

    @Option(
            names = "--gap",
            description = "Relative gap to be proven (default: 0.001; of a year: 0.005).",
            converter = SolveOptions.ShareText.class)
    private @Nullable Double gap;

    @Option(
            names = "--cap",
            description = "Longest search of a run, such as 300s (default: ${DEFAULT-VALUE}).",
            defaultValue = "300s",
            converter = SolveOptions.DurationText.class)
    private Duration cap = Duration.ZERO;

    @Option(names = "--json", description = "Print the result alone, as one line of JSON.")
    private boolean json;

    @Option(
            names = "--write",
            paramLabel = "DIR",
            description = "Folder to leave the made-up instances in.",
            converter = FolderText.class)
    private @Nullable Path write;

    /**
     * Refuses what does not go together.
     *
     * @throws UsageException with the first thing that does not
     */
    void check() {
        for (String solver : against) {
            named(solver);
        }
        require(set.isMadeUp() || seeds == null && firstSeed == null, "--seeds and --first-seed are for made-up sets");
        require(set.isMadeUp() || objective == null, "--objective is for made-up sets; other cases have their own");
        require(set.isMadeUp() || write == null, "--write is for made-up sets");
        require(set == InstanceSet.YEAR || days == null, "--days is for --set year");
        require(
                set != InstanceSet.YEAR || seeds == null && modes().size() == 1,
                "--set year is one seed, see --first-seed, and one objective");
        require(set == InstanceSet.PGLIB == (data != null), "--set pglib needs --data, and no other set does");
        require(
                set == InstanceSet.CASES || set == InstanceSet.PGLIB || instances.isEmpty(),
                "--instances is for --set pglib or cases");
        require(set != InstanceSet.CASES || !instances.isEmpty(), "--set cases needs --instances");
        require(
                set != InstanceSet.DISTRICT || against.contains(Solvers.HIGHS),
                "--set district keeps what is hard for HiGHS and needs highs in --against");
        modes();
        require(seeds() >= 1 && days() >= 1, "--seeds and --days must be at least 1");
    }

    private static void named(String solver) {
        try {
            Solvers.named(solver);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new UsageException(message);
        }
    }

    /**
     * Objective modes to measure, as they stand in a case.
     *
     * @throws UsageException if there is no such mode
     */
    List<String> modes() {
        return switch (objective == null ? FIRST : objective) {
            case FIRST -> List.of(FIRST);
            case LEAST -> List.of(LEAST);
            case "both" -> List.of(FIRST, LEAST);
            default -> throw new UsageException("--objective must be one of absorption_first, least_cost, both");
        };
    }

    InstanceSet set() {
        return set;
    }

    List<String> against() {
        return against;
    }

    int seeds() {
        return seeds == null ? 1 : seeds;
    }

    long firstSeed() {
        return firstSeed == null ? 1 : firstSeed;
    }

    List<String> instances() {
        return instances;
    }

    @Nullable
    Path data() {
        return data;
    }

    int days() {
        return days == null ? YearInstance.DAYS : days;
    }

    double gap() {
        return gap != null ? gap : set == InstanceSet.YEAR ? 0.005 : 0.001;
    }

    Duration cap() {
        return cap;
    }

    boolean isJson() {
        return json;
    }

    @Nullable
    Path write() {
        return write;
    }
}
