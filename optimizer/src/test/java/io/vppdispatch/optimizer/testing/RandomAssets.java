package io.vppdispatch.optimizer.testing;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.demandresponse.DemandResponse;
import io.vppdispatch.optimizer.asset.demandresponse.DemandResponse.Direction;
import io.vppdispatch.optimizer.asset.demandresponse.DemandResponseInitial;
import io.vppdispatch.optimizer.asset.demandresponse.LadderStep;
import io.vppdispatch.optimizer.asset.demandresponse.Rebound;
import io.vppdispatch.optimizer.asset.evfleet.EvFleet;
import io.vppdispatch.optimizer.asset.evfleet.EvSession;
import io.vppdispatch.optimizer.asset.hvac.Hvac;
import io.vppdispatch.optimizer.asset.hvac.HvacInitial;
import io.vppdispatch.optimizer.asset.hvac.HvacMode;
import io.vppdispatch.optimizer.asset.pumpedstorage.EndRule;
import io.vppdispatch.optimizer.asset.pumpedstorage.EndValueRule;
import io.vppdispatch.optimizer.asset.pumpedstorage.HeadBand;
import io.vppdispatch.optimizer.asset.pumpedstorage.LowerReservoir;
import io.vppdispatch.optimizer.asset.pumpedstorage.MachineGroup;
import io.vppdispatch.optimizer.asset.pumpedstorage.PumpedStorage;
import io.vppdispatch.optimizer.asset.pumpedstorage.PumpedStorageInitial;
import io.vppdispatch.optimizer.asset.pumpedstorage.UpperReservoir;
import io.vppdispatch.optimizer.asset.renewable.Renewable;
import io.vppdispatch.optimizer.asset.shiftableload.Job;
import io.vppdispatch.optimizer.asset.shiftableload.ShiftableLoad;
import io.vppdispatch.optimizer.asset.storage.Lending;
import io.vppdispatch.optimizer.asset.storage.NettingCredit;
import io.vppdispatch.optimizer.asset.storage.Storage;
import io.vppdispatch.optimizer.asset.storage.StorageInitial;
import io.vppdispatch.optimizer.asset.storage.StorageProfile;
import io.vppdispatch.optimizer.asset.storage.Tenant;
import io.vppdispatch.optimizer.asset.storage.TenantInitial;
import io.vppdispatch.optimizer.asset.thermal.CombinedHeat;
import io.vppdispatch.optimizer.asset.thermal.DeepBand;
import io.vppdispatch.optimizer.asset.thermal.DeepPeakShaving;
import io.vppdispatch.optimizer.asset.thermal.Fuel;
import io.vppdispatch.optimizer.asset.thermal.FuelPoint;
import io.vppdispatch.optimizer.asset.thermal.OilSupport;
import io.vppdispatch.optimizer.asset.thermal.RampBand;
import io.vppdispatch.optimizer.asset.thermal.SecondFuel;
import io.vppdispatch.optimizer.asset.thermal.StartTier;
import io.vppdispatch.optimizer.asset.thermal.ThermalInitial;
import io.vppdispatch.optimizer.asset.thermal.ThermalUnit;
import io.vppdispatch.optimizer.asset.tieline.TieLine;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Random assets of a few hundred MW with every property of their kind in use. */
public final class RandomAssets {

    private final Random random;
    private final Horizon horizon;

    public RandomAssets(Random random, Horizon horizon) {
        this.random = random;
        this.horizon = horizon;
    }

    private Series series(double from, double to) {
        return Series.of(random.doubles(horizon.steps(), from, to).toArray());
    }

    private Series constant(double value) {
        return Series.constant(horizon.steps(), value);
    }

    /** A slow unit: a bent curve, ramps, start and stop limits, three tiers with paths, a stop path. */
    public Asset coal(String id) {
        double minMw = random.nextInt(50, 90);
        double maxMw = minMw + random.nextInt(90, 150);
        double middleMw = (minMw + maxMw) / 2;
        double slope = random.nextInt(200, 350);
        double noLoad = minMw * (slope + 50);
        double middle = noLoad + slope * (middleMw - minMw);
        FuelPoint high = new FuelPoint(maxMw, middle + (slope + random.nextInt(60)) * (maxMw - middleMw));
        double upHours = random.nextInt(1, 4);
        double downHours = random.nextInt(2, 4);
        double start = random.nextInt(2000, 6000);
        List<Double> path = List.of(0.3 * minMw, 0.7 * minMw);
        return Toys.unit(id, minMw, maxMw)
                .curve(new FuelPoint(minMw, noLoad), new FuelPoint(middleMw, middle), high)
                .ramp(random.nextDouble(1, 3))
                .limits(minMw + random.nextInt(60), minMw + random.nextInt(60))
                .minTimes(upHours, downHours)
                .tiers(
                        new StartTier(downHours, start, path.subList(0, 1)),
                        new StartTier(downHours + upHours / 2, 1.5 * start, path),
                        new StartTier(downHours + upHours, 2 * start, path))
                .stopPath(0.5 * minMw)
                .stopCost(random.nextInt(500))
                .from(
                        random.nextInt(3) > 0
                                ? ThermalInitial.on(minMw + random.nextInt(40), random.nextInt(1, 8))
                                : ThermalInitial.off(random.nextInt(1, 8)))
                .build();
    }

    /** A retrofitted slow unit with everything that deep peak-shaving may bring: bands, stays, oil, ramps by output. */
    public Asset deepCoal(String id) {
        double maxMw = random.nextInt(20, 30) * 10;
        double minMw = 0.3 * maxMw;
        double slope = random.nextInt(20, 40) / 100.0;
        double downHours = random.nextInt(2, 4);
        double stay = random.nextInt(4) * 0.5;
        DeepBand upper =
                new DeepBand(0.4, random.nextInt(4) / 100.0, random.nextInt(60), 200, random.nextInt(2) * stay);
        DeepBand lower = new DeepBand(0.25, random.nextInt(6) / 100.0, random.nextInt(90), 300, stay);
        OilSupport oil = random.nextBoolean() ? new OilSupport(random.nextInt(32, 55) / 100.0 * maxMw, 2, 300) : null;
        RampBand slow = new RampBand(minMw, random.nextDouble(0.5, 2), random.nextDouble(0.5, 2));
        RampBand quick = new RampBand(0.45 * maxMw, random.nextDouble(1, 4), random.nextDouble(1, 4));
        Toys.UnitBuilder builder = Toys.unit(id, minMw, maxMw)
                .fuel(new Fuel(Fuel.Unit.TCE, 800, List.of(), null, 2.7))
                .curve(
                        new FuelPoint(minMw, (slope + 0.1) * minMw),
                        new FuelPoint(maxMw, (slope + 0.1) * minMw + slope * (maxMw - minMw)))
                .limits(minMw + random.nextInt(40), minMw + random.nextInt(40))
                .minTimes(1, downHours)
                .tiers(new StartTier(downHours, 3000, List.of(0.6 * minMw), random.nextInt(10)))
                .tariff(random.nextInt(400))
                .deep(new DeepPeakShaving(random.nextBoolean() ? maxMw : null, 0.5, List.of(upper, lower), oil))
                .from(deepState(maxMw, stay));
        return random.nextInt(3) > 0
                ? builder.rampBands(slow, quick).build()
                : builder.ramp(random.nextDouble(0.5, 3)).build();
    }

    /** A retrofitted unit with heat: an extraction unit, or one always on its back-pressure line. */
    public Asset heatAndPower(String id) {
        ThermalUnit unit = (ThermalUnit) deepCoal(id);
        double loss = random.nextInt(10, 25) / 100.0;
        double line = random.nextInt(50, 90) / 100.0;
        double offsetMw = random.nextInt(-20, 20);
        boolean isBackPressure = random.nextInt(3) == 0;
        double mostMw = isBackPressure ? (unit.maxMw() - offsetMw) / (loss + line) : random.nextInt(80, 150);
        Double rampMwPerMin = isBackPressure ? null : 0.8 * mostMw / 30;
        return unit.withHeat(
                        new CombinedHeat(Toys.HEAT_NODE, mostMw, loss, line, offsetMw, isBackPressure, rampMwPerMin))
                .startingFrom(unit.initial().giving(80));
    }

    /** Load of a heat node. */
    public Series heatLoad() {
        return series(20, 140);
    }

    private ThermalInitial deepState(double maxMw, double stay) {
        if (random.nextBoolean()) {
            return ThermalInitial.on(0.6 * maxMw, 5);
        }
        List<Double> hours = stay > 0 ? List.of(0.5) : List.of();
        return new ThermalInitial(true, 0.42 * maxMw, 5, null, 0, 0, hours);
    }

    /** A unit whose limits differ from step to step, and that burns oil where it is cheaper than gas, alone or beside it. */
    public Asset twoFuels(String id) {
        double minMw = random.nextInt(20, 40);
        double maxMw = minMw + random.nextInt(60, 90);
        double middleMw = (minMw + maxMw) / 2;
        FuelPoint low = new FuelPoint(minMw, 10 * minMw);
        FuelPoint middle = new FuelPoint(middleMw, low.fuelPerH() + 8 * (middleMw - minMw));
        FuelPoint high = new FuelPoint(maxMw, middle.fuelPerH() + 9 * (maxMw - middleMw));
        SecondFuel oil = new SecondFuel(random.nextInt(30, 60), null, random.nextBoolean(), 0.04, 0.07);
        boolean isOn = random.nextBoolean();
        return Toys.unit(id, minMw, maxMw)
                .fuel(new Fuel(Fuel.Unit.GJ, random.nextInt(30, 60), List.of(), null, 0.056).or(oil))
                .curve(low, middle, high)
                .ramp(random.nextDouble(1, 3))
                .tiers(new StartTier(0, random.nextInt(500), List.of(), random.nextInt(1, 50)))
                .atLeast(series(minMw - 10, minMw + 20).toArray())
                .atMost(series(minMw + 30, maxMw).toArray())
                .from(isOn ? ThermalInitial.on(minMw + 10, 5) : ThermalInitial.off(5))
                .build();
    }

    /** A quick unit with a straight curve. */
    public Asset gas(String id) {
        double minMw = random.nextInt(10, 30);
        double maxMw = minMw + random.nextInt(40, 80);
        return Toys.unit(id, minMw, maxMw)
                .costing(random.nextInt(2000), random.nextInt(450, 700))
                .ramp(random.nextDouble(1, 5))
                .limits(maxMw, minMw + random.nextInt(20))
                .startCost(random.nextInt(1000))
                .from(random.nextBoolean() ? ThermalInitial.on(minMw, 5) : ThermalInitial.off(5))
                .build();
    }

    public Asset wind(String id) {
        Series available = series(0, 120);
        return new Renewable(
                id, Toys.NODE, Renewable.Source.WIND, 150, available, available.map(mw -> 0.2 * mw), 5, 250);
    }

    public Asset pv(String id) {
        Series available =
                Series.generate(horizon.steps(), t -> Math.max(0, 100 * Math.sin((horizon.hoursBefore(t) - 2) / 3)));
        return new Renewable(id, Toys.NODE, Renewable.Source.PV, 100, available, null, 0, random.nextInt(300));
    }

    public Asset tieLine(String id) {
        Series price = series(200, 900);
        Series wanted = random.nextBoolean() ? series(0, 100) : null;
        double importMaxMw = random.nextInt(50, 250);
        Series planned = wanted == null ? null : wanted.map(mw -> Math.min(mw, importMaxMw / 2));
        return new TieLine(
                id,
                Toys.NODE,
                constant(importMaxMw),
                constant(random.nextInt(80)),
                price,
                price.map(cny -> 0.7 * cny),
                planned,
                planned == null ? 0 : random.nextInt(1, 100));
    }

    public Asset shed(String id) {
        double least = 0.5 * random.nextInt(1, 4);
        return block(id, Direction.SHED, random.nextInt(350, 600), least, random.nextInt(20));
    }

    public Asset absorb(String id) {
        double least = 0.5 * random.nextInt(1, 4);
        return block(id, Direction.ABSORB, -random.nextInt(200, 450), least, random.nextInt(20));
    }

    /** An offer of one award for all calls, either direction, that may be held as reserve. */
    public Asset award(String id) {
        boolean isShed = random.nextBoolean();
        double price = isShed ? random.nextInt(350, 600) : -random.nextInt(200, 450);
        double leastHours = 0.5 * random.nextInt(3);
        return new DemandResponse(
                id,
                Toys.NODE,
                isShed ? Direction.SHED : Direction.ABSORB,
                List.of(new LadderStep(20, price), new LadderStep(random.nextInt(1, 20), price + 100)),
                null,
                null,
                leastHours,
                leastHours + random.nextInt(1, 3),
                0.5 * random.nextInt(4),
                random.nextInt(2, 5),
                0.25 * random.nextInt(2),
                0,
                (double) random.nextInt(1, 20),
                random.nextInt(1000),
                new Rebound(random.nextDouble(), 0.5 * random.nextInt(3), random.nextInt(1, 5)),
                random.nextInt(500),
                random.nextInt(50),
                random.nextInt(100),
                new DemandResponseInitial(false, random.nextInt(3), 1, List.of()));
    }

    private Asset block(String id, Direction direction, double price, double leastHours, double leastMw) {
        double delay = 0.5 * random.nextInt(3);
        return new DemandResponse(
                id,
                Toys.NODE,
                direction,
                List.of(new LadderStep(20, price), new LadderStep(random.nextInt(1, 20), price + 100)),
                null,
                null,
                leastHours,
                leastHours + random.nextInt(1, 3),
                0.5 * random.nextInt(4),
                random.nextInt(2, 5),
                0.5 * random.nextInt(2),
                leastMw,
                random.nextInt(1000),
                new Rebound(random.nextDouble(), delay, random.nextInt(1, 5)),
                random.nextInt(500),
                new DemandResponseInitial(false, random.nextInt(3), 1, List.of()));
    }

    public Asset storage(String id) {
        double maxMwh = random.nextInt(60, 150);
        return new Storage(
                id,
                Toys.NODE,
                random.nextInt(20, 60),
                random.nextInt(20, 60),
                5,
                maxMwh,
                random.nextDouble(0.85, 1),
                random.nextDouble(0.85, 1),
                random.nextDouble(0, 0.02),
                random.nextInt(20),
                random.nextDouble(0, 1),
                random.nextDouble(0.2, 1),
                random.nextInt(1, 1000),
                random.nextInt(5),
                maxMwh / 2,
                random.nextInt(1, 300),
                random.nextInt(400),
                new StorageInitial(5 + random.nextDouble() * (maxMwh - 5), random.nextDouble(-10, 10), 3));
    }

    /** A store whose limits, efficiencies and costs differ by step, with inflow. */
    public Asset profiledStorage(String id) {
        int steps = horizon.steps();
        StorageProfile profile = new StorageProfile(
                Series.generate(steps, t -> 1 + random.nextDouble()),
                Series.generate(steps, t -> random.nextInt(60, 80)),
                Series.generate(steps, t -> random.nextInt(0, 4)),
                Series.generate(steps, t -> random.nextInt(10, 20)),
                Series.generate(steps, t -> random.nextInt(0, 4)),
                Series.generate(steps, t -> random.nextInt(10, 20)),
                Series.generate(steps, t -> random.nextDouble(0.8, 1)),
                Series.generate(steps, t -> random.nextDouble(0.8, 1)),
                Series.generate(steps, t -> random.nextInt(5)),
                Series.generate(steps, t -> random.nextInt(5)),
                Series.generate(steps, t -> random.nextInt(2)),
                Series.generate(steps, t -> random.nextInt(3)),
                random.nextInt(10),
                false);
        double storedMwh = random.nextInt(5, 50);
        return new Storage(id, Toys.NODE, 20, 20, 0, 80, 0.9, 0.9, 0.01, 1, profile, StorageInitial.stored(storedMwh));
    }

    /** A store with three tenants, the plants of two of which stand in the problem; somebody lends. */
    public Asset sharedStorage(String id, String pv, String wind) {
        double powerMw = random.nextInt(40, 80);
        double maxMwh = random.nextInt(100, 200);
        double part = random.nextDouble(0.05, 0.2);
        Lending cheap = new Lending(random.nextInt(5), random.nextInt(3));
        Lending dear = random.nextBoolean() ? new Lending(3, 1) : null;
        Lending own = random.nextBoolean() ? new Lending(2, 2) : null;
        boolean sunBorrows = dear != null || own != null;
        List<Tenant> tenants = List.of(
                new Tenant("sun", pv, part * powerMw, part * maxMwh, false, sunBorrows, cheap, 500, 10, 0),
                new Tenant(
                        "wind",
                        wind,
                        0.2 * powerMw,
                        0.2 * maxMwh,
                        random.nextBoolean(),
                        true,
                        dear,
                        600,
                        0,
                        random.nextInt(100)),
                new Tenant("trader", null, 0.1 * powerMw, 0.1 * maxMwh, true, false, null, 0, 5, 0, 0.05 * maxMwh, 40));
        return new Storage(
                id,
                Toys.NODE,
                powerMw,
                powerMw + random.nextInt(10),
                4,
                maxMwh,
                random.nextDouble(0.8, 1),
                random.nextDouble(0.8, 1),
                random.nextDouble(0, 0.02),
                random.nextInt(20),
                0,
                null,
                0,
                0,
                null,
                0,
                random.nextInt(400),
                random.nextInt(300),
                random.nextBoolean(),
                random.nextBoolean(),
                tenants,
                random.nextBoolean() ? NettingCredit.OPERATOR : NettingCredit.CONTRACT_SHARES,
                own,
                true,
                null,
                new StorageInitial(
                        4 + random.nextDouble(0.2, 0.4) * maxMwh,
                        0,
                        0,
                        List.of(),
                        List.of(new TenantInitial("wind", 0.1 * maxMwh))));
    }

    public Asset pumpedStorage(String id) {
        double upperMax = random.nextDouble(0.5, 1);
        boolean shortCircuit = random.nextInt(4) == 0;
        boolean holdsReserve = random.nextBoolean();
        List<HeadBand> bands = random.nextInt(3) > 0
                ? List.of()
                : List.of(HeadBand.of(0.4 * upperMax, 2.05, 2.55), HeadBand.of(0.7 * upperMax, 2.1, 2.6));
        Integer starts = shortCircuit || random.nextBoolean() ? null : 2 + random.nextInt(3);
        Double standstill = holdsReserve ? 5.0 : null;
        Double slowest = random.nextBoolean() ? 25.0 : null;
        MachineGroup two = new MachineGroup(
                "a",
                2,
                20,
                60,
                50,
                2,
                2.5,
                random.nextInt(300),
                random.nextInt(300),
                null,
                starts,
                standstill,
                null,
                bands);
        MachineGroup one = new MachineGroup(
                "b",
                1,
                10,
                40,
                45,
                1.8,
                2.4,
                random.nextInt(300),
                random.nextInt(300),
                slowest,
                null,
                null,
                holdsReserve ? 3.0 : null,
                List.of());
        PumpedStorageInitial initial = new PumpedStorageInitial(
                upperMax * random.nextDouble(0.2, 0.8), random.nextDouble(0.2, 0.8), List.of());
        return new PumpedStorage(
                id,
                Toys.NODE,
                List.of(two, one),
                new UpperReservoir(0, upperMax, series(0, 8), 100, random.nextInt(10)),
                new LowerReservoir(0, 1.5, 100),
                0.5 * random.nextInt(4),
                upperMax / 2,
                random.nextInt(1, 20),
                random.nextInt(150, 320),
                shortCircuit,
                holdsReserve,
                EndRule.TARGET,
                List.of(),
                EndValueRule.GIVEN,
                initial);
    }

    private Instant after(double hours) {
        return horizon.start().plusSeconds(Math.round(3600 * hours));
    }

    /** Vehicles that are there already, that come and go within a step, feed back, and stay for long; all wishes have a price. */
    public Asset evFleet(String id) {
        Double price = (double) random.nextInt(500, 2000);
        double back = random.nextInt(1, 15);
        List<EvSession> sessions = List.of(
                new EvSession("there", after(-2), after(1.8), 2, random.nextInt(5, 12), 4, 0, 12, 2, price),
                new EvSession("short", after(1.2), after(1.4), 0, 1.5, 10, 0, 1.5, 1, price),
                new EvSession("van", after(0.7), after(4), 12, random.nextInt(10, 30), 12, back, 30, 1, price),
                new EvSession("bus", after(1.6), after(9.3), 10, 80, 8, 6, 80, 1, price),
                new EvSession("late", after(2), after(8), 1, random.nextInt(20, 38), 5, 0, 40, 1, price));
        return new EvFleet(
                id,
                Toys.NODE,
                sessions,
                random.nextDouble(0.85, 1),
                random.nextDouble(0.85, 1),
                random.nextBoolean() ? (double) random.nextInt(12, 20) : null,
                random.nextInt(60));
    }

    /** A building whose band narrows by day, and that is a little outside at the beginning now and then. */
    public Asset hvac(String id) {
        boolean cools = random.nextBoolean();
        Series outdoors = series(cools ? 28 : -8, cools ? 36 : 4);
        double middle = cools ? 25 : 20;
        Double target = random.nextBoolean() ? middle : null;
        return new Hvac(
                id,
                Toys.NODE,
                cools ? HvacMode.COOLING : HvacMode.HEATING,
                random.nextInt(6, 12),
                series(2.5, 3.5),
                random.nextDouble(0.8, 1.2),
                random.nextDouble(2, 6),
                outdoors,
                random.nextBoolean() ? series(0, 3) : null,
                series(middle - 2, middle - 1),
                series(middle, middle + 2),
                random.nextDouble(200, 2000),
                target,
                target == null ? 0 : random.nextInt(100, 500),
                new HvacInitial(middle + random.nextDouble(-2, 2)));
    }

    /** Jobs that pause, that have a least power, that run in one piece, and that may wait; undone work has a price. */
    public Asset dataCentre(String id) {
        Double price = (double) random.nextInt(400, 1500);
        List<Job> jobs = List.of(
                new Job("batch", after(-1), after(3.3), random.nextInt(4, 20), 8, 0, true, price, null),
                new Job("render", after(0.5), after(4), random.nextInt(5, 15), 10, 4, true, price, null),
                new Job("train", after(0.2), after(4.6), 6 * random.nextDouble(0.5, 2), 6, 0, false, price, null),
                new Job("backup", after(1), after(10), random.nextInt(50, 60), 8, 0, true, price, null),
                new Job("index", after(0), after(7.2), 5 * random.nextDouble(0.5, 4), 5, 0, false, price, null));
        return new ShiftableLoad(id, Toys.NODE, jobs, (double) random.nextInt(12, 25));
    }
}
