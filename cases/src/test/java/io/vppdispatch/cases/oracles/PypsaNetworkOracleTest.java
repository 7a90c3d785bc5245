package io.vppdispatch.cases.oracles;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.cases.Case;
import io.vppdispatch.cases.NotCarried;
import io.vppdispatch.cases.importers.Importers;
import io.vppdispatch.cases.json.CaseFiles;
import io.vppdispatch.cases.library.CaseInput;
import io.vppdispatch.cases.library.CaseLibrary;
import io.vppdispatch.optimizer.DayAhead;
import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.solver.SolverSettings;
import io.vppdispatch.optimizer.system.Ledger;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The investment and dispatch of {@code storage-hvdc}, operated with the capacities that PyPSA found: the least operating cost with
 * them is that part of its optimum. The result folder is itself a network that holds those capacities.
 */
@Tag("oracle")
class PypsaNetworkOracleTest {

    /** Recomputed from the result files in the README of the data. */
    private static final double OPERATING_COST = 33533.4786;

    private static final double CO2_CAP_T = 1000;

    /** Capacities are printed to 12 digits and the cap binds at 394 a tonne; the cost itself is given to 4 decimals. */
    private static final double ROUNDED = 1e-6;

    /** A link that turns fuel into power, committed, beside wind: {@code uc_link_wind} as a folder. */
    private static final Map<String, String> LINK_AND_WIND = Map.of(
            "buses.csv", "name,carrier\nfuel,gas\npower,AC\n",
            "snapshots.csv", "name,objective\n0,1\n1,1\n2,1\n3,1\n",
            "generators.csv", "name,bus,carrier,p_nom,marginal_cost\nwell,fuel,gas,100000,10\nwind,power,wind,800,0\n",
            "loads.csv", "name,bus\nload,power\n",
            "loads-p_set.csv", "name,load\n0,4000\n1,6000\n2,800\n3,5000\n",
            "links.csv",
                    "name,bus0,bus1,efficiency,p_nom,p_min_pu,committable,min_up_time,start_up_cost,up_time_before\n"
                            + "OCGT,fuel,power,0.5,12000,0.1,True,3,3333,0\n");

    @Test
    void aCommittedLinkBesideWind() throws IOException {
        CaseFiles files = name ->
                LINK_AND_WIND.containsKey(name) ? LINK_AND_WIND.get(name).getBytes(StandardCharsets.UTF_8) : null;
        Case imported = Importers.read(new CaseInput("uc_link_wind", new byte[] {'n'}, files));
        Plan plan = DayAhead.plan(imported.problem(), SolverSettings.defaults().withGap(0))
                .plan();

        double expected = ReferenceData.rows("pypsa/pypsa_oracles.csv").stream()
                .filter(row -> row.getField("id").equals("uc_link_wind"))
                .mapToDouble(row -> Double.parseDouble(row.getField("expected_objective")))
                .findFirst()
                .orElseThrow();
        assertThat(plan.audit().violations()).isEmpty();
        Reference.check("uc_link_wind imported", plan.objective(), expected, ROUNDED);
    }

    @Test
    void operatingCostWithGivenCapacities() {
        Case imported = Importers.read(CaseLibrary.find(
                ReferenceData.at("pypsa/storage-hvdc/results-lopf").toString(), InputStream.nullInputStream()));
        Plan plan = DayAhead.plan(imported.problem(), SolverSettings.defaults().withGap(0))
                .plan();

        assertThat(imported.notCarried()).extracting(NotCarried::what).contains("generators capital_cost");
        assertThat(plan.audit().violations()).isEmpty();
        Reference.check("storage-hvdc operation", plan.objective(), OPERATING_COST, ROUNDED);
        Reference.check("storage-hvdc CO2", plan.audit().account(Ledger.CO2), CO2_CAP_T, ROUNDED);
    }
}
