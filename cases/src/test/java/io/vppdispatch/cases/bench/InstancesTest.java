package io.vppdispatch.cases.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.cases.Case;
import io.vppdispatch.cases.json.CaseFiles;
import io.vppdispatch.cases.json.CaseReader;
import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.storage.Storage;
import io.vppdispatch.optimizer.catalogue.AssetCatalogue;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.Objective;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Made-up instances are valid, what they are said to be, and the same for the same seed. */
class InstancesTest {

    private static final String FIRST = "absorption_first";

    private static Map<String, Long> kinds(DispatchProblem problem) {
        return problem.assets().stream()
                .map(asset -> AssetCatalogue.typeOf(asset).name())
                .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aDistrictIsValidAndComesFromItsSeedAlone(long seed) {
        DispatchProblem problem = DistrictInstance.of(seed, FIRST).read().problem();
        assertThat(kinds(problem))
                .isEqualTo(Map.of(
                        "thermal",
                        4L,
                        "renewable",
                        4L,
                        "pumped_storage",
                        1L,
                        "storage",
                        4L,
                        "demand_response",
                        20L,
                        "tie_line",
                        1L));
        assertThat(DistrictInstance.of(seed, FIRST)).isEqualTo(DistrictInstance.of(seed, FIRST));
        assertThat(DistrictInstance.of(seed, FIRST)).isNotEqualTo(DistrictInstance.of(seed + 1, FIRST));
    }

    @Test
    void theModeChangesTheObjectiveAlone() {
        DispatchProblem first = DistrictInstance.of(3, FIRST).read().problem();
        DispatchProblem cheapest = DistrictInstance.of(3, "least_cost").read().problem();
        assertThat(first.objective().mode()).isEqualTo(Objective.Mode.ABSORPTION_FIRST);
        assertThat(cheapest.objective().mode()).isEqualTo(Objective.Mode.LEAST_COST);
        assertThat(cheapest.withObjective(first.objective())).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aProvinceIsValidAndHasItsSize(long seed) {
        DispatchProblem problem = ProvinceInstance.of(seed, FIRST).read().problem();
        assertThat(kinds(problem))
                .isEqualTo(Map.of(
                        "thermal",
                        60L,
                        "renewable",
                        200L,
                        "pumped_storage",
                        8L,
                        "storage",
                        40L,
                        "demand_response",
                        300L));
        assertThat(problem.nodes()).hasSize(30);
        assertThat(problem.grid().lines()).hasSize(45).allMatch(line -> line.maxMw() != null);
        assertThat(problem.assets().stream().filter(InstancesTest::isShared)).hasSize(10);
        assertThat(ProvinceInstance.of(seed, FIRST)).isEqualTo(ProvinceInstance.of(seed, FIRST));
    }

    private static boolean isShared(Asset asset) {
        return asset instanceof Storage store && !store.tenants().isEmpty();
    }

    @Test
    void daysOfAYearHaveTheSameAssetsButForTheirDate() {
        List<DispatchProblem> days = List.of(0, 100, 364).stream()
                .map(number -> YearInstance.day(1, number, FIRST).read().problem())
                .toList();
        assertThat(days.get(2).horizon().endOf(95))
                .isEqualTo(days.get(0).horizon().start().plusSeconds(YearInstance.DAYS * 86_400L));
        for (DispatchProblem day : days) {
            assertThat(day.assets()).extracting(Asset::id).isEqualTo(ids(days.get(0)));
            assertThat(units(day)).isEqualTo(units(days.get(0)));
        }
    }

    private static List<String> ids(DispatchProblem problem) {
        return problem.assets().stream().map(Asset::id).toList();
    }

    private static List<Asset> units(DispatchProblem problem) {
        return problem.assets().stream()
                .filter(asset -> asset.id().startsWith("coal") || asset instanceof Storage)
                .toList();
    }

    @Test
    void filesThatAreWrittenAreTheCase(@TempDir Path parent) throws IOException {
        Instance instance = DistrictInstance.of(2, FIRST);
        Path folder = instance.writeInto(parent);
        assertThat(folder).isEqualTo(parent.resolve("district-2"));
        Case read = CaseReader.read(Files.readAllBytes(folder.resolve("case.json")), CaseFiles.folder(folder));
        assertThat(read).isEqualTo(instance.read());
    }
}
