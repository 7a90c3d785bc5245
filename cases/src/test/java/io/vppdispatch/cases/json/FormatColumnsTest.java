package io.vppdispatch.cases.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AssetType;
import io.vppdispatch.optimizer.asset.pumpedstorage.EndValueRule;
import io.vppdispatch.optimizer.asset.pumpedstorage.PumpedStorage;
import io.vppdispatch.optimizer.catalogue.AssetCatalogue;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.testing.Examples;
import io.vppdispatch.optimizer.testing.Rewrite;
import io.vppdispatch.optimizer.testing.Sites;
import io.vppdispatch.optimizer.testing.Toys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** FORMAT.md names every column that a kind can have, and no other. */
class FormatColumnsTest {

    private static final int SEEDS = 40;
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    static Stream<String> kinds() {
        return AssetCatalogue.types().stream().map(AssetType::name);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyColumnStandsInTheTable(String kind) throws IOException {
        List<Pattern> named = named(kind);
        Set<String> columns = columns(kind);
        columns.remove(AssetSchedule.POWER_MW);
        assertThat(columns)
                .allMatch(column ->
                        named.stream().anyMatch(name -> name.matcher(column).matches()));
        assertThat(named)
                .allMatch(name ->
                        columns.stream().anyMatch(column -> name.matcher(column).matches()));
    }

    private static List<Pattern> named(String kind) throws IOException {
        String row = Files.readAllLines(Path.of("FORMAT.md")).stream()
                .filter(line -> line.startsWith("| `" + kind + "` | `"))
                .collect(Collectors.joining());
        return QUOTED.matcher(row)
                .results()
                .skip(1)
                .map(MatchResult::group)
                .map(FormatColumnsTest::pattern)
                .distinct()
                .toList();
    }

    /** A column as it stands in quotes, with any id or number for what stands in pointed brackets. */
    private static Pattern pattern(String quoted) {
        String name = quoted.substring(1, quoted.length() - 1);
        return Pattern.compile(
                Arrays.stream(name.split("<[^>]*>", -1)).map(Pattern::quote).collect(Collectors.joining(".+")));
    }

    private static Set<String> columns(String kind) {
        Set<String> columns = new TreeSet<>();
        for (AssetType<?, ?> type : AssetCatalogue.types()) {
            for (int seed = 1; seed <= SEEDS; seed++) {
                addColumns(kind, Examples.problem(type, seed, Toys.hours(6)), columns);
            }
        }
        addColumns(kind, Sites.problem(1, Toys.hours(6)), columns);
        return columns;
    }

    private static void addColumns(String kind, DispatchProblem problem, Set<String> columns) {
        for (Asset asset : problem.assets()) {
            columns.addAll(columns(kind, asset, problem));
            if (asset instanceof PumpedStorage) {
                Asset computed = Rewrite.with(asset, "endValueRule", EndValueRule.REPLACEMENT);
                columns.addAll(columns(kind, computed, problem));
            }
        }
    }

    private static List<String> columns(String kind, Asset asset, DispatchProblem problem) {
        AssetType<Asset, ?> type = AssetCatalogue.typeOf(asset);
        return type.name().equals(kind) ? type.columns(asset, problem.reservesOf(asset)) : List.of();
    }
}
