package io.vppdispatch.optimizer.asset.storage;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.Steps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Carries reserve over the end of a schedule, with what a call for it had cut from the schedule by then. */
final class CutSoFar {

    private static final double MINUTES = 60;

    private final AssetSchedule schedule;
    private final Steps steps;
    private final String flow;

    CutSoFar(AssetSchedule schedule, Steps steps, boolean up) {
        this.schedule = schedule;
        this.steps = steps;
        this.flow = up ? StorageColumns.CHARGE_MW : StorageColumns.DISCHARGE_MW;
    }

    /**
     * Reserve of one step as the horizon behind the schedule sees it. What is called longest cuts first, so that of calls that end
     * within a step each cuts what it can.
     *
     * @param held as the horizon of the schedule sees it; held within it, it began a negative time before
     */
    List<HeldReserve> carried(List<HeldReserve> held) {
        List<HeldReserve> longestFirst = new ArrayList<>(held);
        longestFirst.sort(Comparator.comparingDouble(HeldReserve::holdMinutes).reversed());
        double[] leftMw = schedule.column(flow).toArray();
        List<HeldReserve> carried = new ArrayList<>();
        for (HeldReserve reserve : longestFirst) {
            double begin = -reserve.startedMinutesAgo() / MINUTES;
            double cutMwh = reserve.cutMwh();
            for (int t = 0; t < steps.count(); t++) {
                double hours = ReserveCall.hoursWithin(steps, t, begin, reserve.holdMinutes() / MINUTES);
                double cutMw = hours > 0 ? Math.max(0, Math.min(reserve.mw(), leftMw[t])) : 0;
                leftMw[t] -= cutMw;
                cutMwh += hours * cutMw;
            }
            double agoMinutes = (steps.end(steps.count() - 1) - begin) * MINUTES;
            carried.add(new HeldReserve(reserve.up(), agoMinutes, reserve.holdMinutes(), reserve.mw(), cutMwh));
        }
        return carried;
    }
}
