package io.vppdispatch.optimizer.policy;

import io.vppdispatch.optimizer.system.ConsumptionWeight;
import io.vppdispatch.optimizer.system.WeightYear;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import org.jspecify.annotations.Nullable;

/** What is given of the consumption weight before anything is decided. */
final class WeightTerms {

    private static final double DAY_HOURS = 24;

    private final ConsumptionWeight weight;
    private final Horizon horizon;

    /**
     * The given side of one row.
     *
     * @param countedMwh what contracts, transfers and certificates at hand add
     * @param exemptMwh consumption that is exempt
     * @param catchUpMwh what the horizon must make good of the year, negative where the year is ahead
     */
    record Given(double countedMwh, double exemptMwh, double catchUpMwh) {}

    WeightTerms(ConsumptionWeight weight, Horizon horizon) {
        this.weight = weight;
        this.horizon = horizon;
    }

    Given total() {
        WeightYear year = weight.year();
        double rest =
                year == null ? 0 : catchUpMwh(weight.totalShare(), year, year.absorbedMwh(), year.expectedRestMwh());
        return given(1, rest);
    }

    Given nonHydro() {
        WeightYear year = weight.year();
        double rest = year == null
                ? 0
                : catchUpMwh(weight.nonHydroShare(), year, year.absorbedNonHydroMwh(), year.expectedRestNonHydroMwh());
        return given(weight.importedNonHydroShare(), rest);
    }

    private Given given(double importShare, double catchUpMwh) {
        double counted = importShare * mwh(weight.importedRenewableMw())
                - mwh(weight.exportedRenewableMw())
                + weight.transfersMwh()
                + weight.certificatesMwh();
        return new Given(counted, weight.exemptMwh(), catchUpMwh);
    }

    private double mwh(@Nullable Series mw) {
        double sum = 0;
        for (int t = 0; mw != null && t < horizon.steps(); t++) {
            sum += mw.at(t) * horizon.hours(t);
        }
        return sum;
    }

    /** {@code [w (year's consumption - exempt) - absorbed - expected rest] / days left}, for each day of the horizon. */
    private double catchUpMwh(double share, WeightYear year, double absorbedMwh, double expectedRestMwh) {
        double missing = share * (year.expectedConsumptionMwh() - year.exemptMwh()) - absorbedMwh - expectedRestMwh;
        double days = 0;
        for (int t = 0; t < horizon.steps(); t++) {
            days += horizon.hours(t) / DAY_HOURS;
        }
        return missing / year.daysLeft() * days;
    }
}
