package io.vppdispatch.api.files;

import static io.vppdispatch.optimizer.testing.Toys.optimum;
import static io.vppdispatch.optimizer.testing.Toys.pv;
import static io.vppdispatch.optimizer.testing.Toys.serve;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.audit.Auditor;
import io.vppdispatch.optimizer.audit.Tolerance;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.testing.Meshed;
import io.vppdispatch.optimizer.testing.Mixed;
import io.vppdispatch.optimizer.testing.Sites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScheduleCsvTest {

    @TempDir
    private Path folder;

    @Test
    void aScheduleMayHaveAnyNumberOfColumns() throws IOException {
        Asset[] plants =
                IntStream.range(0, 10_000).mapToObj(i -> pv("pv" + i, 1)).toArray(Asset[]::new);
        DispatchProblem problem = serve(new double[] {5}, plants);
        List<String> header = new ArrayList<>(List.of("step", "start"));
        Stream.of(ScheduleColumns.assets(problem), ScheduleColumns.nodes(problem))
                .flatMap(List::stream)
                .forEach(subject -> header.addAll(subject.headers()));
        List<String> row = new ArrayList<>(List.of("1", ScheduleCsv.startOf(problem.horizon(), 0)));
        header.stream().skip(2).forEach(column -> row.add("0.25"));
        assertThat(header).hasSizeGreaterThan(16_384);
        Path file =
                Files.write(folder.resolve("schedule.csv"), List.of(String.join(",", header), String.join(",", row)));
        assertThat(ScheduleCsv.read(problem, file).schedule().asset("pv9999").columns())
                .isNotEmpty();
    }

    /** What is written of sites behind links is read back, flow by flow, and is clean. */
    @Test
    void flowsAreWrittenAndReadBack() {
        DispatchProblem problem = Sites.problem(1, Mixed.halfHours(4));
        Plan plan = optimum(problem);
        Path file = folder.resolve("schedule.csv");
        ScheduleCsv.write(problem, plan.schedule(), file);
        ScheduleCsv.Read read = ScheduleCsv.read(problem, file);
        assertThat(read.schedule().links())
                .extracting(AssetSchedule::subject)
                .containsExactly("park.link", "yard.link");
        for (int i = 0; i < 2; i++) {
            double[] written = plan.schedule().links().get(i).column("power_mw").toArray();
            assertThat(read.schedule().links().get(i).column("power_mw").toArray())
                    .containsExactly(written, within(1e-6));
        }
        assertThat(Auditor.audit(problem, read.schedule(), Tolerance.ofDecimals(read.decimals()))
                        .violations())
                .isEmpty();
    }

    @Test
    void flowsOfAPlanAreReadBack() throws IOException {
        DispatchProblem problem = Sites.problem(1, Mixed.halfHours(4));
        Plan plan = optimum(problem);
        Path file = folder.resolve("plan.json");
        PlanJson.write(PlanJson.of(plan, "sites"), file);
        Schedule read = PlanJsonReader.read(problem, file).schedule();
        assertThat(read.links()).isEqualTo(plan.schedule().links());
    }

    /** Flows over lines are read back from either file, and a file that says something else of one is caught. */
    @Test
    void flowsOverLinesAreReadBack() throws IOException {
        DispatchProblem problem = Meshed.triangle(25.0, 50.0, 60.0);
        Plan plan = optimum(problem);
        Path csv = folder.resolve("schedule.csv");
        ScheduleCsv.write(problem, plan.schedule(), csv);
        ScheduleCsv.Read read = ScheduleCsv.read(problem, csv);
        assertThat(read.schedule().lines()).extracting(AssetSchedule::subject).containsExactly("ab", "bc", "ac");
        Tolerance tolerance = Tolerance.ofDecimals(read.decimals());
        assertThat(Auditor.audit(problem, read.schedule(), tolerance).isClean()).isTrue();
        AssetSchedule ab = read.schedule().lines().get(0);
        Schedule edited = read.schedule().with(ab.with("flow_mw", 0, ab.at("flow_mw", 0) - 1));
        assertThat(Auditor.audit(problem, edited, tolerance).violations())
                .extracting(violation -> violation.tag().code())
                .containsExactly("N24");
        Path json = folder.resolve("plan.json");
        PlanJson.write(PlanJson.of(plan, "lines"), json);
        assertThat(PlanJsonReader.read(problem, json).schedule().lines())
                .isEqualTo(plan.schedule().lines());
    }
}
