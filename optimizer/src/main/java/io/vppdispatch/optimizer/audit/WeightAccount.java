package io.vppdispatch.optimizer.audit;

import org.jspecify.annotations.Nullable;

/**
 * The account of one consumption weight over the horizon, MWh; {@code feedIn + contracts + transfers + held + bought >=
 * share (consumption - exempt) + catchUp}.
 *
 * @param tag tag of the row, W1 with and W2 without hydro
 * @param share the weight, 0..1
 * @param consumptionMwh load as served, with demand response and, where the case says so, losses of stores
 * @param exemptMwh consumption that does not count
 * @param catchUpMwh what the horizon must make good of the year, negative where the year is ahead
 * @param feedInMwh renewable energy absorbed here
 * @param contractsMwh bought from outside less sold outside by contract
 * @param transfersMwh taken over from others
 * @param certificatesHeldMwh certificates at hand
 * @param certificatesBoughtMwh certificates the horizon has to buy
 * @param year where the year stands, null where the case does not say
 */
public record WeightAccount(
        String tag,
        double share,
        double consumptionMwh,
        double exemptMwh,
        double catchUpMwh,
        double feedInMwh,
        double contractsMwh,
        double transfersMwh,
        double certificatesHeldMwh,
        double certificatesBoughtMwh,
        @Nullable Year year) {

    /**
     * Where the year stands.
     *
     * @param shareToDate share of consumption so far, this horizon included
     * @param projectedShare share at the end of the year if the rest comes as expected
     */
    public record Year(double shareToDate, double projectedShare) {}

    /** What the horizon has to show, MWh. */
    public double requiredMwh() {
        return share * (consumptionMwh - exemptMwh) + catchUpMwh;
    }

    /** What it has without buying certificates, MWh. */
    public double countedMwh() {
        return feedInMwh + contractsMwh + transfersMwh + certificatesHeldMwh;
    }
}
