package io.vppdispatch.optimizer.asset.tieline;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AuditScope;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.time.Series;

/** Recomputes rules and money of a tie line from its schedule alone. */
final class TieLineAudit {

    private final TieLine line;
    private final AssetSchedule schedule;
    private final AuditScope scope;

    TieLineAudit(TieLine line, AssetSchedule schedule, AuditScope scope) {
        this.line = line;
        this.schedule = schedule;
        this.scope = scope;
    }

    void run() {
        for (int t = 0; t < scope.horizon().steps(); t++) {
            double imported = schedule.at(TieLineType.IMPORT_MW, t);
            double exported = schedule.at(TieLineType.EXPORT_MW, t);
            double power = schedule.at(AssetSchedule.POWER_MW, t);
            Series plan = line.plannedImportMw();
            double planned = plan == null ? power : plan.at(t);
            double hours = scope.horizon().hours(t);
            scope.atMostMw(TieLineRule.LIMITS, t, imported, line.importMaxMw().at(t), 1);
            scope.atMostMw(TieLineRule.LIMITS, t, exported, line.exportMaxMw().at(t), 1);
            scope.atMostMw(TieLineRule.LIMITS, t, 0, Math.min(imported, exported), 1);
            scope.atMostMw(TieLineRule.LIMITS, t, Math.min(imported, exported), 0, 1);
            scope.equalMw(TieLineRule.NET, t, power, imported - exported, 3);
            double deviation = schedule.at(TieLineType.DEVIATION_MW, t);
            scope.equalMw(TieLineRule.DEVIATION, t, deviation, power - planned, 2);
            scope.cost(CostKind.IMPORT, t, line.importCnyPerMwh().at(t) * hours, imported);
            scope.cost(CostKind.EXPORT, t, -line.exportCnyPerMwh().at(t) * hours, exported);
            double paid = Math.max(0, Math.abs(power - planned) - line.deviationFreeMw());
            scope.cost(CostKind.DEVIATION, t, line.deviationCnyPerMwh() * hours, paid);
        }
    }
}
