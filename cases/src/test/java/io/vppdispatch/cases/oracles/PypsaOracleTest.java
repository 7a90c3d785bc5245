package io.vppdispatch.cases.oracles;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.Node;
import io.vppdispatch.optimizer.testing.Toys;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small systems of PyPSA against what its own tests assert. Costs are compared, as dispatch is unique only where costs decide
 * it: {@code uc_min_down} and {@code uc_min_down_before} have two optima.
 *
 * <p>Not usable: {@code uc_rolling} and {@code rolling_ramp} state a dispatch of overlapping windows and no cost; the spill of
 * 400 in {@code hydro_spill} without a price of spill is one of many optima, so only the spill of 0 with a price is compared,
 * over the ten hours at once, of which the windows are a part.
 */
@Tag("oracle")
class PypsaOracleTest {

    private static final double EXACT = 1e-6;
    private static final String HYDRO = "hydro_spill";

    static Stream<String> systemsWithCost() throws IOException {
        return rows().stream()
                .filter(row -> !row.getField("expected_objective").isEmpty())
                .map(row -> row.getField("id"))
                .filter(id -> !id.equals(HYDRO));
    }

    @ParameterizedTest
    @MethodSource("systemsWithCost")
    void cost(String id) throws IOException {
        NamedCsvRecord row = row(id);
        double expected = Double.parseDouble(row.getField("expected_objective").replace(" (derived)", ""));

        Reference.check(id, optimum(row).objective(), expected, EXACT);
    }

    @Test
    void spill() throws IOException {
        NamedCsvRecord row = row(HYDRO);
        String withPrice = row.getField("expected_objective").split("/", -1)[1];
        double[] spilled =
                optimum(row).schedule().asset("hydro").column("spill_m3_per_s").toArray();

        Reference.check(HYDRO, DoubleStream.of(spilled).sum(), Double.parseDouble(withPrice), EXACT);
    }

    /** What the link gives at its second bus; {@code OCGT el 3200;5200;...}, then words. */
    @Test
    void link() throws IOException {
        NamedCsvRecord row = row("uc_link_wind");
        String given = row.getField("expected_dispatch_MW").split(" el ", -1)[1].split(" ", -1)[0];
        double[] expected = load(given);
        AssetSchedule turbine = optimum(row).schedule().asset(PypsaSystems.TURBINE);

        for (int t = 0; t < expected.length; t++) {
            Reference.check("uc_link_wind given at " + (t + 1), turbine.at("given_mw", t), expected[t], EXACT);
        }
    }

    private static Plan optimum(NamedCsvRecord row) {
        Asset[] assets = PypsaSystems.of(row.getField("id")).toArray(new Asset[0]);
        DispatchProblem problem = Toys.serve(load(row.getField("load_by_period_MW")), assets);
        List<Node> nodes = new ArrayList<>(problem.nodes());
        nodes.addAll(PypsaSystems.nodesBeside(row.getField("id")));
        return Toys.optimum(problem.withNodes(nodes));
    }

    /** {@code 4000;6000} is a value per period, {@code 100 x10} ten times the same. */
    private static double[] load(String text) {
        String[] parts = text.split(" x", -1);
        List<String> values = parts.length == 1
                ? Arrays.asList(text.split(";", -1))
                : Collections.nCopies(Integer.parseInt(parts[1]), parts[0]);
        return values.stream().mapToDouble(Double::parseDouble).toArray();
    }

    private static List<NamedCsvRecord> rows() throws IOException {
        return ReferenceData.rows("pypsa/pypsa_oracles.csv");
    }

    private static NamedCsvRecord row(String id) throws IOException {
        return rows().stream()
                .filter(row -> row.getField("id").equals(id))
                .findFirst()
                .orElseThrow();
    }
}
