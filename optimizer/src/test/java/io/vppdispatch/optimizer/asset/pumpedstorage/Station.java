package io.vppdispatch.optimizer.asset.pumpedstorage;

import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A station written down one property at a time; whatever is not named has its default. */
final class Station {

    static final Instant START = Instant.parse("2030-04-15T00:00:00Z");

    List<MachineGroup> groups = new ArrayList<>();
    double upperMinMillionM3;
    double upperMaxMillionM3 = 1;

    @Nullable
    Series inflowM3PerS;

    double spillMaxM3PerS;
    double spillCnyPerThousandM3;

    @Nullable
    LowerReservoir lower;

    double idleHours;

    @Nullable
    Double endTargetUpperMillionM3;

    double endTargetMissCnyPerThousandM3;
    double endValueCnyPerThousandM3;
    double upperMillionM3 = 0.5;

    @Nullable
    Double lowerMillionM3;

    List<GroupInitial> states = new ArrayList<>();
    boolean hydraulicShortCircuit;
    boolean holdsReserve;
    EndRule endRule = EndRule.TARGET;
    List<Double> weeklyTargetUpperMillionM3 = List.of();
    EndValueRule endValueRule = EndValueRule.GIVEN;

    @Nullable
    Double cycleUpperMillionM3;

    List<HeldWater> held = List.of();

    /** Two machines of 50 to 100 MW, 90 MW pumping; every property in use. */
    static Station full(int steps) {
        Station station = new Station();
        station.groups.add(new MachineGroup("a", 2, 50, 100, 90, 2, 3, 10, 20));
        station.inflowM3PerS = Series.constant(steps, 1);
        station.spillMaxM3PerS = 10;
        station.spillCnyPerThousandM3 = 4;
        station.lower = new LowerReservoir(0, 2, 5);
        station.lowerMillionM3 = 1.0;
        station.idleHours = 0.5;
        station.endTargetUpperMillionM3 = 0.6;
        station.endTargetMissCnyPerThousandM3 = 7;
        station.endValueCnyPerThousandM3 = 3;
        return station;
    }

    /** Changes the first group. */
    Station machines(UnaryOperator<MachineGroup> change) {
        groups.set(0, change.apply(groups.get(0)));
        return this;
    }

    static MachineGroup variableSpeed(MachineGroup group, double pumpMinMw) {
        return with(group, pumpMinMw, group.maxStartsPerDay(), group.startMinutes(), group.rampMwPerMin(), List.of());
    }

    static MachineGroup startingAtMost(MachineGroup group, int startsPerDay) {
        return with(group, group.pumpMinMw(), startsPerDay, group.startMinutes(), null, group.headBands());
    }

    static MachineGroup startingWithin(MachineGroup group, double minutes) {
        return with(
                group, group.pumpMinMw(), group.maxStartsPerDay(), minutes, group.rampMwPerMin(), group.headBands());
    }

    static MachineGroup ramping(MachineGroup group, double mwPerMin) {
        return with(group, group.pumpMinMw(), group.maxStartsPerDay(), group.startMinutes(), mwPerMin, List.of());
    }

    static MachineGroup banded(MachineGroup group, HeadBand... bands) {
        return with(group, group.pumpMinMw(), group.maxStartsPerDay(), group.startMinutes(), null, List.of(bands));
    }

    private static MachineGroup with(
            MachineGroup group,
            @Nullable Double pumpMinMw,
            @Nullable Integer startsPerDay,
            @Nullable Double startMinutes,
            @Nullable Double ramp,
            List<HeadBand> bands) {
        return new MachineGroup(
                group.id(),
                group.count(),
                group.generateMinMw(),
                group.generateMaxMw(),
                group.pumpMw(),
                group.generateMwPerM3PerS(),
                group.pumpMwPerM3PerS(),
                group.startGenerateCny(),
                group.startPumpCny(),
                pumpMinMw,
                startsPerDay,
                startMinutes,
                ramp,
                bands);
    }

    PumpedStorage build() {
        return new PumpedStorage(
                "phs",
                Toys.NODE,
                groups,
                new UpperReservoir(
                        upperMinMillionM3, upperMaxMillionM3, inflowM3PerS, spillMaxM3PerS, spillCnyPerThousandM3),
                lower,
                idleHours,
                endTargetUpperMillionM3,
                endTargetMissCnyPerThousandM3,
                endValueCnyPerThousandM3,
                hydraulicShortCircuit,
                holdsReserve,
                endRule,
                weeklyTargetUpperMillionM3,
                endValueRule,
                new PumpedStorageInitial(upperMillionM3, lowerMillionM3, states, cycleUpperMillionM3, held));
    }

    static Horizon halfHours(int steps) {
        return Horizon.uniform(START, ZoneId.of("UTC"), steps, 30);
    }

    /** The station alone at a node without load, where power may be missing or left over at no price. */
    static DispatchProblem alone(PumpedStorage station, Horizon horizon) {
        return Toys.serve(horizon, Series.constant(horizon.steps(), 0), station).withPenalties(new Penalties(0.0, 0.0));
    }
}
