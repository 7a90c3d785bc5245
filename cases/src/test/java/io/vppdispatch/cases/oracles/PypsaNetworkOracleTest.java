package io.vppdispatch.cases.oracles;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.cases.Case;
import io.vppdispatch.cases.importers.Importers;
import io.vppdispatch.cases.library.CaseLibrary;
import io.vppdispatch.optimizer.DayAhead;
import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.solver.SolverSettings;
import io.vppdispatch.optimizer.system.Ledger;
import java.io.InputStream;
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

    @Test
    void operatingCostWithGivenCapacities() {
        Case imported = Importers.read(CaseLibrary.find(
                ReferenceData.at("pypsa/storage-hvdc/results-lopf").toString(), InputStream.nullInputStream()));
        Plan plan = DayAhead.plan(imported.problem(), SolverSettings.defaults().withGap(0))
                .plan();

        imported.notCarried().forEach(note -> System.out.println("pypsa | " + note.text()));
        assertThat(plan.audit().violations()).isEmpty();
        Reference.check("storage-hvdc operation", plan.objective(), OPERATING_COST, ROUNDED);
        Reference.check("storage-hvdc CO2", plan.audit().account(Ledger.CO2), CO2_CAP_T, ROUNDED);
    }
}
