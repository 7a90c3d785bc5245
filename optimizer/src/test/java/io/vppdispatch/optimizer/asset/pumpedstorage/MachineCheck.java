package io.vppdispatch.optimizer.asset.pumpedstorage;

import io.vppdispatch.optimizer.asset.Violation;
import io.vppdispatch.optimizer.audit.Auditor;
import io.vppdispatch.optimizer.audit.Tolerance;
import io.vppdispatch.optimizer.time.Horizon;
import java.util.List;
import java.util.Set;

/** What the audit finds about the machines of a schedule, whatever it says of water and power. */
final class MachineCheck {

    private static final Set<String> OF_MACHINES = Set.of("P1", "P2", "P13", "P14", "P16", "P17", "P18", "P22");

    private MachineCheck() {}

    static List<Violation> violations(PumpedStorage station, StationSchedule schedule, Horizon horizon) {
        return Auditor.audit(Station.alone(station, horizon), schedule.toSchedule(), Tolerance.EXACT)
                .violations()
                .stream()
                .filter(violation -> OF_MACHINES.contains(violation.tag().code()))
                .toList();
    }
}
