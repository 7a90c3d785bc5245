package io.vppdispatch.optimizer.asset.storage;

import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A storage written down one property at a time; whatever is not named has its default. */
final class Battery {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Instant MIDNIGHT = Instant.parse("2025-12-31T16:00:00Z");

    double chargeMaxMw = 4;
    double dischargeMaxMw = 3;
    double minMwh;
    double maxMwh = 12;
    double chargeEfficiency = 1;
    double dischargeEfficiency = 1;
    double standingLossPerHour;
    double throughputCnyPerMwh;
    double holdingCnyPerMwhH;

    @Nullable
    Double maxCyclesPerDay;

    double excessCycleCny;
    double smoothingCnyPerMw;

    @Nullable
    Double targetMwh;

    double targetMissCnyPerMwh;
    double endValueCnyPerMwh;
    double tariffCnyPerMwh;
    boolean reserveWithinMode;
    boolean strictReserveHold;
    List<Tenant> tenants = List.of();
    NettingCredit nettingCredit = NettingCredit.OPERATOR;

    @Nullable
    Lending operatorLending;

    StorageInitial initial = StorageInitial.stored(0);

    /** Every property in use. */
    static Battery full() {
        Battery battery = new Battery();
        battery.minMwh = 2;
        battery.chargeEfficiency = 0.8;
        battery.dischargeEfficiency = 0.5;
        battery.standingLossPerHour = 0.1;
        battery.throughputCnyPerMwh = 3;
        battery.holdingCnyPerMwhH = 0.5;
        battery.maxCyclesPerDay = 1.0;
        battery.excessCycleCny = 100;
        battery.smoothingCnyPerMw = 2;
        battery.targetMwh = 8.0;
        battery.targetMissCnyPerMwh = 7;
        battery.endValueCnyPerMwh = 5;
        battery.initial = new StorageInitial(6, 1, 1);
        return battery;
    }

    Storage build() {
        return new Storage(
                "bat",
                Toys.NODE,
                chargeMaxMw,
                dischargeMaxMw,
                minMwh,
                maxMwh,
                chargeEfficiency,
                dischargeEfficiency,
                standingLossPerHour,
                throughputCnyPerMwh,
                holdingCnyPerMwhH,
                maxCyclesPerDay,
                excessCycleCny,
                smoothingCnyPerMw,
                targetMwh,
                targetMissCnyPerMwh,
                endValueCnyPerMwh,
                tariffCnyPerMwh,
                reserveWithinMode,
                strictReserveHold,
                tenants,
                nettingCredit,
                operatorLending,
                true,
                null,
                initial);
    }

    static Horizon halfHours(int steps) {
        return Horizon.uniform(MIDNIGHT, ZONE, steps, 30);
    }

    /** The storage alone at a node without load, where power may be missing or left over at no price. */
    static DispatchProblem alone(Storage storage, Horizon horizon) {
        return Toys.serve(horizon, Series.constant(horizon.steps(), 0), storage).withPenalties(new Penalties(0.0, 0.0));
    }
}
