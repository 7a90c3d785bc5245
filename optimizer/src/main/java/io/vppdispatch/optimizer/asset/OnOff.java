package io.vppdispatch.optimizer.asset;

import io.vppdispatch.optimizer.time.Horizon;

/**
 * When something may be turned on and off, and what that costs; windows are by elapsed time.
 *
 * @param minUpHours least time on
 * @param minDownHours least time off
 * @param startCostCny what a start costs
 * @param stopCostCny what a stop costs
 * @param wasOn whether it is on when the horizon begins
 * @param hours how long it has been on, or off, by then
 */
public record OnOff(
        double minUpHours, double minDownHours, double startCostCny, double stopCostCny, boolean wasOn, double hours) {

    /** Columns of a schedule: 0 or 1 at every step. */
    public static final String ON = "on";

    public static final String START = "start";
    public static final String STOP = "stop";

    /** How long it has been in its state at the end of a schedule. */
    public double hoursAtEnd(AssetSchedule schedule, Horizon horizon) {
        int t = horizon.steps() - 1;
        boolean isOn = schedule.is(ON, t);
        double sum = 0;
        while (t >= 0 && schedule.is(ON, t) == isOn) {
            sum += horizon.hours(t--);
        }
        return t < 0 && wasOn == isOn ? sum + hours : sum;
    }
}
