package io.vppdispatch.optimizer.asset;

import io.vppdispatch.optimizer.system.Carrier;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Ledger;
import io.vppdispatch.optimizer.system.Objective;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.system.ShortageKind;
import io.vppdispatch.optimizer.system.Tag;
import io.vppdispatch.optimizer.time.Horizon;
import java.util.List;

/**
 * What the audit of a kind reports to. A comparison states its {@code weight}, the sum of the absolute factors on scheduled
 * values in it, because a value read back from a file is only known to within half its last digit.
 */
public interface AuditScope {

    Horizon horizon();

    List<ReserveProduct> reserveProducts();

    /** What one more MWh may cost anywhere in the case, every price an asset names, CNY/MWh. */
    List<Double> marginalCnyPerMwh();

    /** What the plan is to be best at, and how flexibility is paid. */
    Objective objective();

    /** What a node of the problem balances. */
    Carrier carrierOf(String node);

    /** Electricity that a MWh of heat wasted at a node may have taken, MWh; 0 where no electricity becomes heat. */
    double electricityPerHeat(String node);

    /** Scheduled net injection of another asset, MW. */
    double injectionMwOf(String assetId, int step);

    /** Counts {@code perUnit * quantity} into the recounted account, in its unit. */
    void count(Ledger ledger, int step, double perUnit, double quantity);

    /** Renewable power that was available and not fed in; counted as curtailed energy too. */
    void curtail(String curtailmentClass, double weight, int step, double curtailedMw, double availableMw);

    /** Violation unless {@code value <= limit}; MW. */
    void atMostMw(Tag tag, int step, double value, double limit, double weight);

    /** Violation unless {@code value = expected}; MW. */
    void equalMw(Tag tag, int step, double value, double expected, double weight);

    /** Violation unless {@code value = expected}, both in a unit of which a MW of rounding makes {@code weight}. */
    void equal(Tag tag, int step, double value, double expected, double weight, String unit);

    /** Violation unless {@code value <= limit}; MWh. */
    void atMostMwh(Tag tag, int step, double value, double limit, double weight);

    /** Violation unless {@code value = expected}; MWh. */
    void equalMwh(Tag tag, int step, double value, double expected, double weight);

    /** Violation unless {@code value <= limit}; 1000 m3. */
    void atMostThousandM3(Tag tag, int step, double value, double limit, double weight);

    /** Violation unless {@code value = expected}; 1000 m3. */
    void equalThousandM3(Tag tag, int step, double value, double expected, double weight);

    /** Violation unless the rule about states or counts holds. */
    void holds(Tag tag, int step, boolean holds, String message);

    /**
     * Counts {@code cnyPerUnit * quantity} into the recounted cost of this asset; step -1 is the whole day, as for kinds of
     * cost at the end of the horizon.
     */
    void cost(CostKind kind, int step, double cnyPerUnit, double quantity);

    /**
     * Names what was missing and paid for, in the unit of its kind; so little that it is rounding is not shown.
     *
     * @param subject the asset, with a slash before what of it
     */
    void shortage(ShortageKind kind, String subject, int step, double amount);

    /** As {@link #cost}, of a whole number such as starts, which rounding leaves as it is. */
    void costOfCount(CostKind kind, int step, double cnyPerUnit, double count);
}
