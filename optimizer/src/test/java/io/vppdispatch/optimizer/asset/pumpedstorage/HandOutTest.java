package io.vppdispatch.optimizer.asset.pumpedstorage;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Counts that keep the rows can always be handed out to machines that each keep their idle time and their starts per day:
 * small random counts, one day behind the other from the state of the machines the day before left.
 */
class HandOutTest {

    private static final int SEEDS = 3_000;
    private static final int STEPS = 6;
    private static final int MACHINES = 3;

    private final Station station = new Station();
    private int handedOut;

    @Test
    void everyMachineKeepsItsIdleTime() {
        station.groups.add(new MachineGroup("a", MACHINES, 0, 1, 1, 1, 2, 0, 0));
        handOutAll();
    }

    @Test
    void everyMachineKeepsItsIdleTimeInShortCircuit() {
        station.groups.add(new MachineGroup("a", MACHINES, 0, 1, 1, 1, 2, 0, 0));
        station.hydraulicShortCircuit = true;
        handOutAll();
    }

    @Test
    void everyMachineKeepsItsStarts() {
        station.groups.add(Station.startingAtMost(new MachineGroup("a", MACHINES, 0, 1, 1, 1, 2, 0, 0), 2));
        handOutAll();
    }

    @Test
    void takesTurns() {
        station.groups.add(new MachineGroup("a", 2, 0, 1, 1, 1, 2, 0, 0));
        List<Series> modes = new HandOut(station.build(), station.groups.get(0), Station.halfHours(5))
                .modes(Series.of(1, 0, 1, 2, 1), Series.constant(5, 0));
        assertThat(modes).containsExactly(Series.of(1, 0, 0, 1, 1), Series.of(0, 0, 1, 1, 0));
    }

    @Test
    void keepsTheOtherMachineForPumping() {
        station.groups.add(new MachineGroup("a", 2, 0, 1, 1, 1, 2, 0, 0));
        station.idleHours = 2;
        List<Series> modes = new HandOut(station.build(), station.groups.get(0), Station.halfHours(4))
                .modes(Series.of(1, 0, 1, 0), Series.of(0, 0, 0, 1));
        assertThat(modes).containsExactly(Series.of(1, 0, 1, 0), Series.of(0, 0, 0, -1));
    }

    private void handOutAll() {
        for (int seed = 1; seed <= SEEDS; seed++) {
            Random random = new Random(seed);
            station.idleHours = 0.5 * random.nextInt(4);
            station.states = new ArrayList<>(List.of(new GroupInitial("a", 0, 0, List.of(), states(random))));
            for (int day = 0; day < 3; day++) {
                // every second horizon ends at midnight
                Horizon horizon =
                        Horizon.uniform(Station.START.plusSeconds((21 + 3L * day) * 3600), ZoneId.of("UTC"), STEPS, 30);
                if (!handOut(random, horizon, "seed " + seed + " day " + day)) {
                    break;
                }
            }
        }
        System.out.println("Handed out " + handedOut + " of seeds 1 to " + SEEDS);
        assertThat(handedOut).isGreaterThan(SEEDS / 10);
    }

    private List<MachineInitial> states(Random random) {
        List<MachineInitial> states = new ArrayList<>();
        boolean isLimited = station.groups.get(0).isStartLimited();
        for (int m = 0; m < MACHINES; m++) {
            int used = isLimited ? random.nextInt(3) : 0;
            states.add(new MachineInitial(MachineMode.OFF, 5 + random.nextInt(3), MachineMode.OFF, used));
        }
        return states;
    }

    /** False where the counts break the rows. */
    private boolean handOut(Random random, Horizon horizon, String where) {
        StationSchedule schedule = new StationSchedule(station.build(), horizon);
        double chance = random.nextDouble();
        for (int t = 0; t < STEPS; t++) {
            boolean isSame = t > 0 && random.nextDouble() < chance;
            schedule.generating[0][t] = isSame ? schedule.generating[0][t - 1] : random.nextInt(MACHINES + 1);
            schedule.pumping[0][t] = isSame ? schedule.pumping[0][t - 1] : random.nextInt(MACHINES + 1);
            if (!station.hydraulicShortCircuit && !isSame) {
                (random.nextBoolean() ? schedule.generating : schedule.pumping)[0][t] = 0;
            }
        }
        PumpedStorage built = station.build();
        if (!CountRowsCheck.holds(built, schedule.generating[0], schedule.pumping[0], horizon)) {
            return false;
        }
        MachineGroup group = station.groups.get(0);
        List<Series> modes = new HandOut(built, group, horizon)
                .modes(Series.of(schedule.generating[0]), Series.of(schedule.pumping[0]));
        schedule.machineModes = modes;
        assertThat(MachineCheck.violations(built, schedule, horizon)).as(where).isEmpty();
        handedOut++;
        PumpedStorageInitial end = (PumpedStorageInitial)
                new PumpedStorageType().endState(built, schedule.toSchedule().asset("phs"), horizon);
        station.states = new ArrayList<>(end.groups());
        return true;
    }
}
