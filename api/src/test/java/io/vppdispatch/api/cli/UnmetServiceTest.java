package io.vppdispatch.api.cli;

import static io.vppdispatch.api.cli.Run.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a flexible load or a virtual power plant falls short of is named wherever a plan is read. */
class UnmetServiceTest {

    private static final Path TOYS = Path.of("../cases/src/main/resources/cases/toys");

    @TempDir
    private Path folder;

    private Run planned(String toy, String part, String replacement) throws IOException {
        String json = Files.readString(TOYS.resolve(toy).resolve("case.json"));
        assertThat(json).contains(part);
        Path file = Files.writeString(folder.resolve("case.json"), json.replace(part, replacement));
        Run run = run("schedule", file.toString(), "--gap", "0", "--out", folder.toString());
        assertThat(run.exitCode()).isZero();
        return run;
    }

    private JsonNode shortages() {
        return JsonMapper.shared()
                .readTree(folder.resolve("audit.json").toFile())
                .get("shortages");
    }

    private String page(String name) throws IOException {
        String page = Files.readString(folder.resolve(name));
        assertThat(page).contains("class=\"status warn\"");
        return page;
    }

    /** The visitor wants 0.06 MWh, brings 0.01, and is there half an hour with 0.05 MW at 0.9: 0.0275 MWh are missing. */
    @Test
    void aVehicleThatLeavesShortOfItsWish() throws IOException {
        Run run = planned("ev-fleet", "\"visitor\"", "\"visitor\"");
        assertThat(run.out())
                .contains(", 1 shortage")
                .containsPattern("unmet charge at depot/visitor, 21:00–22:00: up to 0\\.02[78] MWh, 0\\.02[78] MWh");
        JsonNode shortage = shortages().get(0);
        assertThat(shortage.propertyNames()).containsExactly("kind", "subject", "step", "start", "energy_mwh");
        assertThat(shortage.get("energy_mwh").asDouble()).isCloseTo(0.06 - 0.01 - 0.9 * 0.05 * 0.5, within(1e-9));
        assertThat(page("report.html")).containsPattern("Charge missing at departure: 0\\.02[78] MWh");
        assertThat(page("report.zh.html")).containsPattern("离场时欠充电量：0\\.02[78] MWh");
    }

    @Test
    void aBuildingOutsideItsBand() throws IOException {
        planned("hvac", "\"initial\"", "\"discomfort_cny_per_k_h\": 1, \"initial\"");
        JsonNode shortage = shortages().get(0);
        assertThat(shortage.get("kind").asString()).isEqualTo("discomfort");
        assertThat(shortage.get("outside_band_k").asDouble()).isPositive();
        assertThat(shortage.get("outside_band_k_h").asDouble()).isPositive();
        assertThat(page("report.html")).containsPattern("Temperature outside the comfort band: [0-9.]+ K h");
        String plan = folder.toString();
        assertThat(run("compare", plan, plan).exitCode()).isZero();
    }

    @Test
    void aVirtualPowerPlantThatDeliversLess() throws IOException {
        planned("virtual-power-plant", "[15, 20, 15, 10]", "[15, 20, 15, 25]");
        JsonNode shortage = shortages().get(0);
        assertThat(shortage.get("kind").asString()).isEqualTo("under_delivery");
        assertThat(shortage.get("subject").asString()).isEqualTo("vpp");
        assertThat(shortage.get("energy_mwh").asDouble()).isPositive();
        page("report.html");
    }
}
