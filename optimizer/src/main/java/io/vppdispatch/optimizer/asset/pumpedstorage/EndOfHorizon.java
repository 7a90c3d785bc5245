package io.vppdispatch.optimizer.asset.pumpedstorage;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.Steps;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.time.Horizon;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a station carries from one horizon into the next. */
final class EndOfHorizon {

    private static final double THOUSANDS_PER_MILLION = 1000;
    private static final double MINUTES_PER_HOUR = 60;

    private final PumpedStorage station;
    private final AssetSchedule schedule;
    private final Steps steps;
    private final CalendarDays days;
    private final HoldWindow window;
    private final int last;

    EndOfHorizon(PumpedStorage station, AssetSchedule schedule, Horizon horizon, List<ReserveProduct> products) {
        this.station = station;
        this.schedule = schedule;
        this.steps = new Steps(horizon);
        this.days = new CalendarDays(horizon);
        this.window = new HoldWindow(products, station.initial().held());
        this.last = horizon.steps() - 1;
    }

    PumpedStorageInitial state() {
        UpperReservoir upper = station.upper();
        LowerReservoir lower = station.lower();
        return new PumpedStorageInitial(
                volume(PumpedStorageColumns.UPPER, upper.minMillionM3(), upper.maxMillionM3()),
                lower == null ? null : volume(PumpedStorageColumns.LOWER, lower.minMillionM3(), lower.maxMillionM3()),
                station.groups().stream().map(this::group).toList(),
                cycle(),
                held());
    }

    /** Brought into its band, so that a solver's last digit cannot make the next problem invalid. */
    private double volume(String column, double minMillionM3, double maxMillionM3) {
        double mm3 = schedule.at(column, last) / THOUSANDS_PER_MILLION;
        return Math.min(maxMillionM3, Math.max(minMillionM3, mm3));
    }

    private @Nullable Double cycle() {
        return station.endRule() == EndRule.CYCLIC
                ? Double.valueOf(station.initial().cycleMillionM3())
                : null;
    }

    private GroupInitial group(MachineGroup group) {
        List<MachineInitial> before = station.initial().group(group.id()).machinesOf(group.count());
        List<MachineInitial> machines = IntStream.range(0, group.count())
                .mapToObj(m -> machine(before.get(m), PumpedStorageColumns.machineMode(group, m + 1)))
                .toList();
        int generating = count(machines, MachineMode.GENERATING);
        int pumping = count(machines, MachineMode.PUMPING);
        return new GroupInitial(group.id(), generating, pumping, List.of(), machines);
    }

    private static int count(List<MachineInitial> machines, MachineMode mode) {
        return (int) machines.stream().filter(machine -> machine.mode() == mode).count();
    }

    private MachineInitial machine(MachineInitial before, String column) {
        MachineMode mode = before.mode();
        MachineMode ran = before.ran();
        double hours = before.hours();
        int starts = before.startsToday();
        for (int t = 0; t <= last; t++) {
            MachineMode now = MachineMode.shownAs(schedule.count(column, t));
            if (now != mode) {
                ran = now == MachineMode.OFF ? mode : MachineMode.OFF;
                starts += now == MachineMode.OFF ? 0 : 1;
                hours = 0;
                mode = now;
            }
            hours += steps.hours(t);
            starts = days.endsItsDay(t) ? 0 : starts;
        }
        return new MachineInitial(mode, Math.min(MachineInitial.LONG_HOURS, hours), ran, starts);
    }

    /** Reserve of steps whose window reaches beyond the horizon. */
    private List<HeldWater> held() {
        List<HeldWater> held = new ArrayList<>();
        for (String column : schedule.columns().keySet()) {
            double holdHours = PumpedStorageColumns.holdMinutes(column) / MINUTES_PER_HOUR;
            boolean isDown = column.equals(PumpedStorageColumns.held(holdHours * MINUTES_PER_HOUR, true));
            for (int t = 0; t <= last && holdHours > 0; t++) {
                double flow = kept(schedule.at(column, t), steps.end(last) - steps.start(t), window.hours(isDown));
                add(held, steps.end(last) - steps.start(t), holdHours, isDown ? flow : 0, isDown ? 0 : flow);
            }
        }
        for (HeldWater one : station.initial().held()) {
            double ago = one.hoursAgo() + steps.end(last);
            double down = kept(one.downM3PerS(), ago, window.hoursBefore(true, one.hoursAgo()));
            double up = kept(one.upM3PerS(), ago, window.hoursBefore(false, one.hoursAgo()));
            add(held, ago, one.holdHours(), down, up);
        }
        return held;
    }

    private static double kept(double flow, double hoursAgo, double windowHours) {
        return Steps.atLeast(hoursAgo, windowHours) ? 0 : Math.max(0, flow);
    }

    private static void add(List<HeldWater> held, double hoursAgo, double holdHours, double down, double up) {
        if (down + up > 0) {
            held.add(new HeldWater(hoursAgo, holdHours, down, up));
        }
    }
}
