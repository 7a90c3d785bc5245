package io.vppdispatch.optimizer.asset;

import io.vppdispatch.optimizer.system.CostKind;
import java.util.List;

/** Walks through a day of turning on and off as an operator would, keeping how long the state has lasted. */
public final class OnOffAudit {

    private static final double SECOND_HOURS = 1.0 / 3600;

    private final OnOff data;
    private final OnOffRules rules;
    private final AssetSchedule schedule;
    private final AuditScope scope;

    public OnOffAudit(OnOff data, OnOffRules rules, AssetSchedule schedule, AuditScope scope) {
        this.data = data;
        this.rules = rules;
        this.schedule = schedule;
        this.scope = scope;
    }

    public void run() {
        boolean wasOn = data.wasOn();
        double hours = data.hours();
        for (int t = 0; t < scope.horizon().steps(); t++) {
            for (String column : List.of(OnOff.ON, OnOff.START, OnOff.STOP)) {
                double value = schedule.at(column, t);
                scope.holds(rules.logic(), t, value == 0 || value == 1, column + " is " + value + ", not 0 or 1");
            }
            boolean isOn = schedule.is(OnOff.ON, t);
            auditChange(t, wasOn, isOn, hours);
            hours = (isOn == wasOn ? hours : 0) + scope.horizon().hours(t);
            wasOn = isOn;
        }
    }

    private void auditChange(int t, boolean wasOn, boolean isOn, double hours) {
        boolean started = isOn && !wasOn;
        boolean stopped = !isOn && wasOn;
        scope.holds(rules.logic(), t, schedule.is(OnOff.START, t) == started, "start does not match on");
        scope.holds(rules.logic(), t, schedule.is(OnOff.STOP, t) == stopped, "stop does not match on");
        if (started) {
            boolean waited = hours >= data.minDownHours() - SECOND_HOURS;
            scope.holds(rules.minDown(), t, waited, "started after " + hours + " h off");
            scope.costOfCount(CostKind.START, t, data.startCostCny(), 1);
        }
        if (stopped) {
            boolean stayed = hours >= data.minUpHours() - SECOND_HOURS;
            scope.holds(rules.minUp(), t, stayed, "stopped after " + hours + " h on");
            scope.costOfCount(CostKind.STOP, t, data.stopCostCny(), 1);
        }
    }
}
