package io.vppdispatch.cases.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.cases.Case;
import io.vppdispatch.cases.library.CaseLibrary;
import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.AssetType;
import io.vppdispatch.optimizer.asset.tieline.TieLine;
import io.vppdispatch.optimizer.catalogue.AssetCatalogue;
import io.vppdispatch.optimizer.data.Issues;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.Node;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What is written is read back equal. */
class RoundTripTest {

    private static final int SEEDS = 200;
    private static final Horizon HORIZON =
            Horizon.uniform(Instant.parse("2030-04-11T16:00:00Z"), ZoneId.of("Asia/Shanghai"), 5, 15);

    static List<AssetType<?, ?>> kinds() {
        return AssetCatalogue.types();
    }

    static List<String> library() {
        return CaseLibrary.names();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindOfAsset(AssetType<?, ?> kind) {
        for (int seed = 0; seed < SEEDS; seed++) {
            Record asset = new SampleRecords(seed, HORIZON.steps())
                    .record(kind.assetClass().asSubclass(Record.class));
            String text = JsonText.pretty(RecordJson.CASES.write(asset));
            Issues issues = new Issues();

            Object read = binder().bind(tree(text), DataType.of(Asset.class), issues);

            assertThat(issues.toList()).as("seed %d: %s", seed, text).isEmpty();
            assertThat(read).as("seed %d", seed).isEqualTo(asset);
        }
    }

    @ParameterizedTest
    @MethodSource("library")
    void everyLibraryCase(String name) {
        Case shipped = CaseLibrary.load(name);

        assertThat(read(CaseWriter.text(shipped))).isEqualTo(shipped);
    }

    @Test
    void horizonsWithEqualAndUnequalSteps() {
        for (List<Integer> minutes : List.of(List.of(15), List.of(60, 60), List.of(15, 15, 60))) {
            Horizon horizon = new Horizon(Instant.parse("2030-04-11T16:00:00.5Z"), ZoneId.of("UTC"), minutes);
            DispatchProblem problem = DispatchProblem.leastCost(
                    horizon,
                    List.of(Node.electric("grid")),
                    List.of(),
                    List.of(idle(minutes.size())),
                    List.of(),
                    Penalties.HARD);
            Case written = new Case("a/b", null, null, problem);

            assertThat(read(CaseWriter.text(written))).isEqualTo(written);
        }
    }

    /** A line that carries nothing, because a problem has at least one asset. */
    private static TieLine idle(int steps) {
        Series none = Series.constant(steps, 0);
        return new TieLine("tie", "grid", none, none, none, none, null, 0);
    }

    private static Binder binder() {
        return new Binder(new SeriesBinder(HORIZON, new CsvTables(CaseFiles.none()), new Origins()));
    }

    private static JsonNode tree(String text) {
        return JsonText.read(text.getBytes(UTF_8)).tree();
    }

    private static Case read(String text) {
        return CaseReader.read(text.getBytes(UTF_8), CaseFiles.none());
    }
}
