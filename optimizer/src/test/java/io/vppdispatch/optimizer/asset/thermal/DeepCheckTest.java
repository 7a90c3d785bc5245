package io.vppdispatch.optimizer.asset.thermal;

import static io.vppdispatch.optimizer.testing.Toys.serve;
import static io.vppdispatch.optimizer.testing.Toys.unit;
import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.optimizer.data.ProblemIssue;
import io.vppdispatch.optimizer.problem.ProblemCheck;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is refused, and with which words. */
class DeepCheckTest {

    private static List<String> issues(ThermalUnit unit) {
        return ProblemCheck.issuesOf(serve(new double[] {50}, unit)).stream()
                .map(ProblemIssue::message)
                .toList();
    }

    private static ThermalUnit withFlag(ThermalUnit unit, boolean retrofit, DeepPeakShaving deep) {
        return new ThermalUnit(
                unit.id(),
                unit.node(),
                unit.minMw(),
                unit.maxMw(),
                null,
                null,
                null,
                null,
                0,
                unit.minDownHours(),
                List.of(),
                List.of(),
                0,
                unit.fuel(),
                false,
                List.of(),
                unit.initial(),
                0,
                List.of(),
                retrofit,
                deep,
                null);
    }

    private static DeepPeakShaving deep(double base, OilSupport oil, DeepBand... bands) {
        return new DeepPeakShaving(null, base, List.of(bands), oil);
    }

    private static DeepBand band(double downToShare, double stayHours) {
        return new DeepBand(downToShare, 0, 0, 0, stayHours);
    }

    @Test
    void bandsNeedTheRetrofitAndTheRetrofitNeedsBands() {
        ThermalUnit unit = DeepUnits.coal(DeepUnits.rising(null, 0)).build();
        assertThat(issues(unit)).isEmpty();
        assertThat(issues(withFlag(unit, false, unit.deepPeakShaving())))
                .singleElement()
                .asString()
                .contains("needs flexibility_retrofit", "min_mw (30.0)");
        assertThat(issues(withFlag(unit, true, null)))
                .singleElement()
                .asString()
                .contains("flexibility_retrofit (true) has no effect without deep_peak_shaving");
    }

    @Test
    void bandsRunFromThePaidBaseLoadDownToMinimumOutput() {
        assertThat(issues(DeepUnits.coal(deep(0.3, null, band(0.2, 0))).build()))
                .anySatisfy(text -> assertThat(text).contains("paid base load of 30.0 MW", "above min_mw (30.0)"));
        assertThat(issues(DeepUnits.coal(deep(0.5, null)).build()))
                .singleElement()
                .asString()
                .contains("at least one band");
        assertThat(issues(DeepUnits.coal(deep(0.5, null, band(0.4, 0))).build()))
                .singleElement()
                .asString()
                .contains("ends at 40.0 MW and must reach min_mw (30.0)");
        assertThat(issues(DeepUnits.coal(deep(0.5, null, band(0.5, 0), band(0.3, 0)))
                        .build()))
                .singleElement()
                .asString()
                .contains("down_to_share (0.5) must be below the top of the band (0.5)");
        assertThat(issues(DeepUnits.coal(deep(0.5, null, band(0.3, 0), band(0.2, 0)))
                        .build()))
                .singleElement()
                .asString()
                .contains("the band has no effect");
        assertThat(issues(DeepUnits.coal(deep(0.5, null, band(0.3, 5))).build()))
                .singleElement()
                .asString()
                .contains("min_stay_hours (5.0) must be between 0 and min_down_hours (4.0)");
    }

    @Test
    void oilIsLitBetweenMinimumAndMaximum() {
        OilSupport never = new OilSupport(30, 1, 1);
        assertThat(issues(DeepUnits.coal(deep(0.5, never, band(0.3, 0))).build()))
                .singleElement()
                .asString()
                .contains("below_mw (30.0) must be above min_mw (30.0)");
    }

    @Test
    void rampBandsReplaceTheRampsAndCoverTheRange() {
        RampBand low = new RampBand(30, 1.0, 1.0);
        assertThat(issues(unit("gas1", 30, 100)
                        .ramp(1)
                        .rampBands(low, new RampBand(60, 2.0, 2.0))
                        .build()))
                .singleElement()
                .asString()
                .contains("must be absent beside ramp_bands");
        assertThat(issues(unit("gas1", 30, 100).rampBands(low).build()))
                .singleElement()
                .asString()
                .contains("one ramp band is no band");
        assertThat(issues(unit("gas1", 20, 100)
                        .rampBands(low, new RampBand(60, 2.0, 2.0))
                        .build()))
                .singleElement()
                .asString()
                .contains("from_mw (30.0) of the first band must be min_mw (20.0)");
        assertThat(issues(unit("gas1", 30, 100)
                        .rampBands(low, new RampBand(100, 2.0, 2.0))
                        .build()))
                .singleElement()
                .asString()
                .contains("from_mw (100.0) must be above the band before (30.0) and below max_mw (100.0)");
    }

    @Test
    void hoursInBandsFitTheOutput() {
        assertThat(issues(DeepUnits.coal(DeepUnits.rising(null, 2))
                        .from(ThermalInitial.on(45, 50))
                        .build()))
                .singleElement()
                .asString()
                .contains("deep_hours names 0 bands, but power_mw (45.0) is below the top of band 1 (50.0 MW)");
        assertThat(issues(DeepUnits.coal(DeepUnits.rising(null, 2))
                        .from(new ThermalInitial(true, 60, 50, null, 0, 0, List.of(1.0)))
                        .build()))
                .singleElement()
                .asString()
                .contains("deep_hours names 1 bands, but power_mw (60.0) is not below the top of band 1 (50.0 MW)");
        assertThat(issues(DeepUnits.coal(DeepUnits.rising(null, 2))
                        .from(new ThermalInitial(true, 45, 5, null, 0, 0, List.of(6.0)))
                        .build()))
                .singleElement()
                .asString()
                .contains("deep_hours[0] (6.0) must be between 0 and 5.0");
        assertThat(issues(DeepUnits.coal(DeepUnits.rising(null, 0))
                        .from(new ThermalInitial(true, 45, 50, null, 0, 0, List.of(1.0)))
                        .build()))
                .singleElement()
                .asString()
                .contains("deep_hours has no effect");
    }

    @Test
    void aTonneOfStandardCoalIsATonneOfStandardCoal() {
        ThermalUnit unit = DeepUnits.coal(DeepUnits.rising(null, 0))
                .fuel(new Fuel(Fuel.Unit.TCE, 800, List.of(), 0.7, null))
                .build();
        assertThat(issues(unit)).singleElement().asString().contains("tce_per_unit (0.7) must be absent or 1");
    }

    @Test
    void aColderStartBurnsNoLess() {
        ThermalUnit unit = DeepUnits.coal(DeepUnits.rising(null, 0))
                .tiers(new StartTier(4, 100, List.of(), 5), new StartTier(8, 200, List.of(), 4))
                .build();
        assertThat(issues(unit)).singleElement().asString().contains("fuel_units (4.0) must be at least");
    }
}
