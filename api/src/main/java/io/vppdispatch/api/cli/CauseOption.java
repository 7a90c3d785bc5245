package io.vppdispatch.api.cli;

import io.vppdispatch.optimizer.asset.Cause;
import io.vppdispatch.optimizer.data.Hints;
import io.vppdispatch.optimizer.data.Names;
import io.vppdispatch.optimizer.explain.curtailment.CauseOptions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the causes of curtailment are looked for. */
final class CauseOption {

    @Option(
            names = "--order",
            paramLabel = "CAUSES",
            description = "Limits in the order in which they are lifted, such as minimum_output,ramp,storage"
                    + " (default: pin,heat_floor,minimum_output,ramp,storage,pump_mode,line,tie_line,reserve).")
    private @Nullable String order;

    @Option(
            names = "--shapley",
            paramLabel = "GROUPS",
            description =
                    "Share out over all orders of at most six groups too, such as minimum_output+ramp,storage,line.")
    private @Nullable String groups;

    @Option(
            names = "--search-limit",
            description = "Longest search of one problem without some limits (default: ${DEFAULT-VALUE}).",
            defaultValue = "20s",
            converter = SolveOptions.DurationText.class)
    private Duration searchLimit = Duration.ZERO;

    /**
     * What was asked for.
     *
     * @throws UsageException if a cause is unknown, is no limit or is named twice
     */
    CauseOptions options() {
        if (searchLimit.isNegative() || searchLimit.isZero()) {
            throw new UsageException("--search-limit (" + searchLimit + ") must be positive");
        }
        CauseOptions options = CauseOptions.defaults().withTimePerSearch(searchLimit);
        try {
            String own = order;
            options = own == null ? options : options.withOrder(causes(own, ","));
            String asked = groups;
            return asked == null
                    ? options
                    : options.withGroups(Stream.of(asked.split(",", -1))
                            .map(group -> causes(group, "\\+"))
                            .toList());
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private static List<Cause> causes(String text, String separator) {
        return Stream.of(text.split(separator, -1)).map(CauseOption::cause).toList();
    }

    private static Cause cause(String key) {
        List<String> known = Cause.limits().stream().map(Names::key).toList();
        return Cause.limits().stream()
                .filter(cause -> Names.key(cause).equals(key.strip()))
                .findFirst()
                .orElseThrow(() -> new UsageException(
                        "The cause (" + key + ") must be one of " + known + Hints.maybe(key, known)));
    }
}
