package io.vppdispatch.api.cli;

import static io.vppdispatch.api.cli.Run.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Results of a virtual power plant and its flexibility envelope, as files. */
class EnvelopeTest {

    private static final String TOY = "toys/virtual-power-plant";
    private static final int STEPS = 4;

    @TempDir
    private Path folder;

    @Test
    void writesTheEnvelopeBesideThePlan() throws IOException {
        assertThat(run("schedule", TOY, "--gap", "0", "--envelope", "--out", folder.toString())
                        .exitCode())
                .isZero();
        List<String> lines = Files.readAllLines(folder.resolve("envelope.csv"));
        assertThat(lines.get(0)).isEqualTo("step,start,portfolio,minutes,up_mw,down_mw");
        assertThat(lines).hasSize(1 + STEPS * 5);
        // Up: 8 MW of chillers and 5 MWh of the battery are more than the 10 MW that are left below the limit of 25 MW.
        // Down: 25 MW of sun are let go, and 10 MW go into the battery.
        assertThat(lines).contains("1,2030-06-03T10:00+08:00,vpp,60,10,35");
        assertThat(lines).contains("4,2030-06-03T13:00+08:00,vpp,120,,");
        JsonNode vpp = JsonMapper.shared()
                .readTree(folder.resolve("plan.json").toFile())
                .get("portfolios")
                .get(0);
        assertThat(vpp.get("members")).hasSize(3);
        assertThat(vpp.get("missed_mwh").asDouble()).isZero();
        assertThat(vpp.get("power_mw").get(3).asDouble()).isEqualTo(10);
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("Virtual power plants", "vpp delivered, MW", "vpp promised, MW");
        assertThat(Files.readString(folder.resolve("report.zh.html")))
                .contains("虚拟电厂在计划之外的调节能力", "上调最小（MW）", "vpp 承诺交付（MW）");
    }

    @Test
    void saysWhatTheEnvelopeNeeds() {
        assertThat(run("schedule", TOY, "--envelope").err()).contains("needs --out");
        Run without = run("schedule", "toys/one-unit", "--envelope", "--out", folder.toString());
        assertThat(without.exitCode()).isEqualTo(2);
        assertThat(without.err()).contains("needs a case with portfolios");
    }
}
