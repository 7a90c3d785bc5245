package io.vppdispatch.optimizer.asset.pumpedstorage;

import io.vppdispatch.optimizer.asset.CommitScope;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.time.Horizon;
import java.util.Collections;
import java.util.List;

/**
 * What the water of the last step is worth and how far it is from what was wanted.
 *
 * <ul>
 *   <li>P15: {@code vu[T] - over + under = target}, 1000 m3, with {@code over} and {@code under} at the price of a miss. The target is that
 *       of the station; cyclic: the volume of the beginning; weekly: that of the weekday which the last step belongs to
 *   <li>P26: by the rule {@code replacement} a 1000 m3 is worth {@code min(valley k_pump, peak k_generate) / 3.6} CNY, valley and
 *       peak the least and the most that one more MWh costs anywhere in the case. Pumping 1000 m3 up again takes {@code
 *       k_pump / 3.6} MWh in the cheapest hour; using it saves {@code k_generate / 3.6} MWh in the dearest. Water is worth no more
 *       than either, or one would replace it, or not want it
 * </ul>
 */
final class EndRows {

    private static final double THOUSANDS_PER_MILLION = 1000;
    private static final double VOLUME_PER_FLOW_HOUR = 3.6;

    private final PumpedStorage station;
    private final CommitScope scope;

    EndRows(PumpedStorage station, CommitScope scope) {
        this.station = station;
        this.scope = scope;
    }

    void write(Var last) {
        Expr gained =
                Expr.of(last).plus(-THOUSANDS_PER_MILLION * station.initial().upperMillionM3());
        scope.cost(CostKind.END, At.day(), -valueCnyPerThousandM3(station, scope.marginalCnyPerMwh()), gained);
        if (!station.hasTarget()) {
            return;
        }
        Var over = scope.single(Symbol.of("over"), 0, Double.POSITIVE_INFINITY);
        Var under = scope.single(Symbol.of("under"), 0, Double.POSITIVE_INFINITY);
        Expr reached = Expr.of(last).minus(over).plus(under);
        double target =
                targetThousandM3(station, scope.horizon(), scope.horizon().steps() - 1);
        scope.equal(PumpedStorageRule.TARGET, At.day(), reached, target);
        double missCny = station.endTargetMissCnyPerThousandM3();
        scope.cost(CostKind.TARGET, At.day(), missCny, Expr.of(over).plus(under));
    }

    /** Volume wanted if the horizon ended with a step, 1000 m3; 0 without a target. */
    static double targetThousandM3(PumpedStorage station, Horizon horizon, int step) {
        return THOUSANDS_PER_MILLION
                * switch (station.endRule()) {
                    case CYCLIC -> station.initial().cycleMillionM3();
                    case WEEKLY ->
                        station.weeklyTargetUpperMillionM3()
                                .get(new CalendarDays(horizon)
                                                .dateOf(step)
                                                .getDayOfWeek()
                                                .getValue()
                                        - 1);
                    case TARGET -> {
                        Double target = station.endTargetUpperMillionM3();
                        yield target == null ? 0 : target;
                    }
                };
    }

    /** Value of water at the end, CNY per 1000 m3. */
    static double valueCnyPerThousandM3(PumpedStorage station, List<Double> marginalCnyPerMwh) {
        if (station.endValueRule() == EndValueRule.GIVEN || marginalCnyPerMwh.isEmpty()) {
            return station.endValueCnyPerThousandM3();
        }
        MeanRates rates = MeanRates.of(station);
        double use = Collections.max(marginalCnyPerMwh) * rates.generate();
        double replace = Collections.min(marginalCnyPerMwh) * rates.pump();
        return (rates.pump() > 0 ? Math.min(use, replace) : use) / VOLUME_PER_FLOW_HOUR;
    }
}
