package io.vppdispatch.optimizer.asset.pumpedstorage;

import io.vppdispatch.optimizer.asset.Steps;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * P22: hands the counts of a group out to its machines, the same way every time. A machine stays in its mode until it has
 * to leave it; the first to have started is the first to stop, and the first to have stopped is the first to start.
 *
 * <p>Without a limit on starts one thing goes before: a machine that left a mode less than the idle time ago starts in it
 * again first, the last to leave before the others, because it cannot serve the other mode meanwhile anyway ({@link IdleRows}
 * shows that every machine then keeps its idle time). With a limit the machines take turns without exception ({@link
 * StartLimitRows}). Of machines that changed at the same time the one with fewer starts today comes first.
 */
final class HandOut {

    private final PumpedStorage station;
    private final MachineGroup group;
    private final Steps steps;
    private final CalendarDays days;
    private final MachineMode[] mode;
    private final MachineMode[] ran;

    /** Hours from the begin of the horizon to the last change of mode, negative before it. */
    private final double[] since;

    private final int[] startsToday;

    HandOut(PumpedStorage station, MachineGroup group, Horizon horizon) {
        this.station = station;
        this.group = group;
        this.steps = new Steps(horizon);
        this.days = new CalendarDays(horizon);
        List<MachineInitial> before = station.initial().group(group.id()).machinesOf(group.count());
        this.mode = before.stream().map(MachineInitial::mode).toArray(MachineMode[]::new);
        this.ran = before.stream().map(MachineInitial::ran).toArray(MachineMode[]::new);
        this.since = before.stream().mapToDouble(machine -> -machine.hours()).toArray();
        this.startsToday = before.stream().mapToInt(MachineInitial::startsToday).toArray();
    }

    /** The order in which machines start next: those off first, then those running as they will stop. */
    static List<Integer> turn(List<MachineInitial> machines) {
        return IntStream.range(0, machines.size())
                .boxed()
                .sorted(Comparator.comparing((Integer m) -> !machines.get(m).isOff())
                        .thenComparing(m -> -machines.get(m).hours())
                        .thenComparing(m -> machines.get(m).startsToday()))
                .toList();
    }

    /** What each machine does at each step, as it is shown in the schedule. */
    List<Series> modes(Series generating, Series pumping) {
        double[][] shown = new double[group.count()][steps.count()];
        for (int t = 0; t < steps.count(); t++) {
            if (days.isFirstOfDay(t)) {
                Arrays.fill(startsToday, 0);
            }
            stop(MachineMode.GENERATING, generating.at(t), t);
            stop(MachineMode.PUMPING, pumping.at(t), t);
            start(MachineMode.GENERATING, generating.at(t), t);
            start(MachineMode.PUMPING, pumping.at(t), t);
            for (int m = 0; m < shown.length; m++) {
                shown[m][t] = mode[m].shown();
            }
        }
        return Arrays.stream(shown).map(Series::of).toList();
    }

    private void stop(MachineMode from, double wanted, int t) {
        for (double excess = in(from).size() - wanted; excess > 0; excess--) {
            int machine = in(from).stream().min(inTurn()).orElseThrow();
            ran[machine] = from;
            change(machine, MachineMode.OFF, t);
        }
    }

    private void start(MachineMode to, double wanted, int t) {
        for (double missing = wanted - in(to).size();
                missing > 0 && !in(MachineMode.OFF).isEmpty();
                missing--) {
            int machine = next(to, t);
            startsToday[machine]++;
            change(machine, to, t);
        }
    }

    private void change(int machine, MachineMode to, int t) {
        mode[machine] = to;
        since[machine] = steps.start(t);
    }

    private List<Integer> in(MachineMode wanted) {
        return machines(m -> mode[m] == wanted);
    }

    private List<Integer> machines(Predicate<Integer> which) {
        List<Integer> found = new ArrayList<>();
        for (int m = 0; m < mode.length; m++) {
            if (which.test(m)) {
                found.add(m);
            }
        }
        return found;
    }

    private Comparator<Integer> inTurn() {
        return Comparator.comparingDouble((Integer m) -> since[m]).thenComparing(m -> startsToday[m]);
    }

    /** There is always a machine that is off; counts that break the rows take one that has not been idle long enough. */
    private int next(MachineMode to, int t) {
        List<Integer> off = in(MachineMode.OFF);
        if (!group.isStartLimited()) {
            List<Integer> warm = machines(m -> mode[m] == MachineMode.OFF && ran[m] == to && isWarm(m, t));
            if (!warm.isEmpty()) {
                return warm.stream()
                        .max(Comparator.comparingDouble(m -> since[m]))
                        .orElseThrow();
            }
            off.removeIf(m -> ran[m] != MachineMode.OFF && isWarm(m, t));
        }
        return (off.isEmpty() ? in(MachineMode.OFF) : off)
                .stream().min(inTurn()).orElseThrow();
    }

    private boolean isWarm(int machine, int t) {
        return !Steps.atLeast(steps.start(t) - since[machine], station.idleHours());
    }
}
