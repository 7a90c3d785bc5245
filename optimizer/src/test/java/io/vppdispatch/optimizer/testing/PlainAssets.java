package io.vppdispatch.optimizer.testing;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.demandresponse.DemandResponse;
import io.vppdispatch.optimizer.asset.demandresponse.DemandResponse.Direction;
import io.vppdispatch.optimizer.asset.demandresponse.DemandResponseInitial;
import io.vppdispatch.optimizer.asset.demandresponse.LadderStep;
import io.vppdispatch.optimizer.asset.evfleet.EvFleet;
import io.vppdispatch.optimizer.asset.evfleet.EvSession;
import io.vppdispatch.optimizer.asset.hvac.Hvac;
import io.vppdispatch.optimizer.asset.hvac.HvacInitial;
import io.vppdispatch.optimizer.asset.hvac.HvacMode;
import io.vppdispatch.optimizer.asset.pumpedstorage.MachineGroup;
import io.vppdispatch.optimizer.asset.pumpedstorage.PumpedStorage;
import io.vppdispatch.optimizer.asset.pumpedstorage.PumpedStorageInitial;
import io.vppdispatch.optimizer.asset.pumpedstorage.UpperReservoir;
import io.vppdispatch.optimizer.asset.storage.Storage;
import io.vppdispatch.optimizer.asset.storage.StorageInitial;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Random assets that cost nothing while they do nothing and have no rule that depends on the length of steps. */
public final class PlainAssets {

    private final Random random;

    public PlainAssets(Random random) {
        this.random = random;
    }

    /** An offer that may be called for as long and as little as it pays. */
    public Asset plainShed(String id) {
        LadderStep only = new LadderStep(30, random.nextInt(300, 800));
        return new DemandResponse(
                id,
                Toys.NODE,
                Direction.SHED,
                List.of(only),
                null,
                null,
                0,
                null,
                0,
                null,
                0,
                0,
                0,
                null,
                0,
                DemandResponseInitial.FRESH);
    }

    /** A battery that loses nothing at rest and carries no price that depends on the length of steps. */
    public Asset losslessAtRest(String id) {
        double maxMwh = random.nextInt(40, 150);
        double stored = maxMwh * random.nextDouble();
        double endValue = random.nextInt(500);
        double wear = random.nextInt(20);
        return new Storage(
                id,
                Toys.NODE,
                random.nextInt(20, 60),
                random.nextInt(20, 60),
                0,
                maxMwh,
                0.9,
                0.95,
                0,
                wear,
                0,
                1.0,
                100,
                0,
                null,
                0,
                endValue,
                StorageInitial.stored(stored));
    }

    /** A station that costs nothing while it does nothing. */
    public Asset idleStation(String id) {
        MachineGroup group = new MachineGroup("a", 2, 10, 40, 30, 2, 2.5, 100, 100);
        return new PumpedStorage(
                id,
                Toys.NODE,
                List.of(group),
                new UpperReservoir(0, 1, null, 0, 0),
                null,
                1,
                null,
                0,
                random.nextInt(100, 300),
                new PumpedStorageInitial(0.5, null, List.of()));
    }

    /** A van that feeds back and wants nothing. */
    public Asset parkedVan(String id, Horizon horizon) {
        Instant start = horizon.start();
        EvSession session =
                new EvSession("van", start, start.plusSeconds(3 * 3600), 10, 0, random.nextInt(5, 20), 10, 40, 1, null);
        return new EvFleet(id, Toys.NODE, List.of(session), 0.9, 0.95, null, random.nextInt(20));
    }

    /** A hall that stays within its band without power. */
    public Asset contentHall(String id, Horizon horizon) {
        Series one = Series.constant(horizon.steps(), 1);
        return new Hvac(
                id,
                Toys.NODE,
                HvacMode.COOLING,
                random.nextInt(5, 20),
                one.map(all -> 3),
                1,
                3,
                one.map(all -> 25),
                null,
                one.map(all -> 20),
                one.map(all -> 26),
                null,
                null,
                0,
                new HvacInitial(25));
    }
}
