package io.vppdispatch.api.report.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.api.report.Report;
import io.vppdispatch.cases.library.CaseLibrary;
import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.testing.Toys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Heat is no power: the picture of the balance is that of the electric nodes, whatever heat does beside it. */
class HeatBalanceTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"toys/heat-pump", "toys/electric-boiler", "toys/heat-storage", "toys/gas-boiler"})
    void partsAddUpToTheElectricLoadAndAReportIsWritten(String name) throws IOException {
        Plan plan = Toys.optimum(CaseLibrary.load(name).problem());
        List<AssetView> assets = plan.problem().assets().stream()
                .map(asset -> AssetView.of(plan, asset))
                .toList();
        PowerStack stack = PowerStack.of(plan, assets);
        for (int t = 0; t < 4; t++) {
            double sum = 0;
            for (PowerStack.Part part : stack.parts()) {
                sum += part.aboveMw()[t] + part.belowMw()[t];
            }
            assertThat(sum).as("step %d", t).isCloseTo(plan.problem().demandMw("grid", t), within(1e-6));
        }
        for (Path page : Report.write(plan, language -> name, folder)) {
            assertThat(Files.readString(page))
                    .contains(plan.problem().assets().get(0).id());
        }
    }
}
