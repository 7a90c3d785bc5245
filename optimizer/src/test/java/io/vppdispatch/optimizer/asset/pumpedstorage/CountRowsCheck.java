package io.vppdispatch.optimizer.asset.pumpedstorage;

import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Row;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.time.Horizon;
import java.util.Set;

/** Holds counts of a single group against the rows that the formulation writes for counts. */
final class CountRowsCheck {

    private static final Set<String> OF_COUNTS = Set.of("P1", "P2", "P13", "P14", "P16", "P17", "P18");

    private CountRowsCheck() {}

    static boolean holds(PumpedStorage station, double[] generating, double[] pumping, Horizon horizon) {
        Lp lp = DispatchModel.of(Station.alone(station, horizon), Formulation.TIGHT)
                .lp();
        GroupInitial before = station.initial().group(station.groups().get(0).id());
        double[] values = new double[lp.columns()];
        for (int column = 0; column < values.length; column++) {
            Var var = lp.var(column);
            int t = var.at().step();
            values[column] = switch (var.symbol().letter()) {
                case "ng" -> generating[t];
                case "np" -> pumping[t];
                case "y" -> generating[t] > 0 ? 1 : 0;
                case "sg" -> Math.max(0, generating[t] - (t > 0 ? generating[t - 1] : before.generating()));
                case "sp" -> Math.max(0, pumping[t] - (t > 0 ? pumping[t - 1] : before.pumping()));
                default -> 0;
            };
        }
        for (Row row : lp.allRows()) {
            if (OF_COUNTS.contains(row.tag().code()) && activity(lp, row, values) > lp.rowUpper(row.index()) + 1e-9) {
                return false;
            }
        }
        return true;
    }

    private static double activity(Lp lp, Row row, double[] values) {
        double sum = 0;
        for (int term = lp.firstTerm(row.index()); term < lp.firstTerm(row.index() + 1); term++) {
            sum += lp.termCoefficient(term) * values[lp.termColumn(term)];
        }
        return sum;
    }
}
