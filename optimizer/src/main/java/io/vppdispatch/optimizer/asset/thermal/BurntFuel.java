package io.vppdispatch.optimizer.asset.thermal;

import io.vppdispatch.optimizer.asset.DispatchScope;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Ledger;
import io.vppdispatch.optimizer.time.Series;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a unit burns in a step, b[t] units of fuel, out of which supply, and at what price. second[t] is what it burns of a second
 * fuel, units per hour, M the most the unit can burn in a step, alone[t] = 1 where it burns the second alone:
 *
 * <pre>
 * T32  Δ second[t] &lt;= b[t]
 * T33  Δ second[t] &lt;= M alone[t]   and   b[t] - Δ second[t] &lt;= M (1 - alone[t])        unless they mix
 * </pre>
 *
 * Out of the supply of the first come b[t] - Δ second[t] (see N30), out of that of the second Δ second[t].
 */
final class BurntFuel {

    private final ThermalUnit unit;
    private final DispatchScope scope;
    private final double mostPerH;
    private final Expr[] burnt;
    private final Var @Nullable [] second;

    BurntFuel(ThermalUnit unit, DispatchScope scope, Ladder ladder) {
        this.unit = unit;
        this.scope = scope;
        this.mostPerH = mostPerH(unit.fuel(), ladder);
        this.burnt = new Expr[scope.horizon().steps()];
        Arrays.setAll(burnt, t -> Expr.zero());
        SecondFuel other = unit.fuel().second();
        this.second = other == null
                ? null
                : scope.series(
                        Symbol.of("second"), Series.constant(burnt.length, 0), Series.generate(burnt.length, t -> {
                            return mostUnits(t) / scope.horizon().hours(t);
                        }));
    }

    /** Counts {@code factor} times some fuel, all of it at first as the first fuel. */
    void burn(int t, double factor, Expr fuel) {
        scope.cost(CostKind.FUEL, At.step(t), factor * unit.fuel().priceCnyPerUnit(), fuel);
        for (Map.Entry<Ledger, Double> counted : unit.fuel().perUnit().entrySet()) {
            scope.count(counted.getKey(), t, factor * counted.getValue(), fuel);
        }
        burnt[t].plus(factor, fuel);
    }

    /** Everything burnt in a step is known. */
    void write() {
        SecondFuel other = unit.fuel().second();
        Var[] alone = other == null || other.mixes()
                ? null
                : scope.integers(
                        Symbol.of("alone"), Series.constant(burnt.length, 0), Series.constant(burnt.length, 1));
        for (int t = 0; t < burnt.length; t++) {
            Expr first = Expr.zero().plus(burnt[t]);
            if (other != null && second != null) {
                Expr units = Expr.of(scope.horizon().hours(t), second[t]);
                first.minus(units);
                writeSecond(other, t, units, first, alone == null ? null : alone[t]);
            }
            if (unit.fuel().supply() != null) {
                scope.burn(unit.fuel().supply(), t, first);
            }
        }
    }

    private void writeSecond(SecondFuel other, int t, Expr units, Expr first, @Nullable Var alone) {
        scope.atMost(ThermalRule.SECOND_FUEL, At.step(t), Expr.zero().minus(first), 0);
        if (alone != null) {
            double most = mostUnits(t);
            scope.atMost(
                    ThermalRule.ONE_FUEL, At.step(t), Expr.zero().plus(units).plus(-most, alone), 0);
            scope.atMost(
                    ThermalRule.ONE_FUEL, At.step(t), Expr.zero().plus(first).plus(most, alone), most);
        }
        double dearer = other.priceCnyPerUnit() - unit.fuel().priceCnyPerUnit();
        scope.cost(CostKind.FUEL, At.step(t), dearer, units);
        unit.fuel().perUnit().forEach((ledger, perUnit) -> scope.count(ledger, t, -perUnit, units));
        other.perUnit().forEach((ledger, perUnit) -> scope.count(ledger, t, perUnit, units));
        if (other.supply() != null) {
            scope.burn(other.supply(), t, units);
        }
    }

    /** On the curve, and in every slice of depth. */
    private static double mostPerH(Fuel fuel, Ladder ladder) {
        double most =
                fuel.curve().stream().mapToDouble(FuelPoint::fuelPerH).max().orElse(0);
        for (int k = 0; k < ladder.slices(); k++) {
            most += ladder.extraFuelPerMwh(k) * ladder.widthMw(k);
        }
        return most;
    }

    /** Everything at once, with the lump of the coldest start. */
    private double mostUnits(int t) {
        double ofStart = unit.startTiers().stream()
                .mapToDouble(StartTier::fuelUnits)
                .max()
                .orElse(0);
        return scope.horizon().hours(t) * mostPerH + ofStart;
    }

    /** The second fuel of a step, units per hour, at most what is burnt. */
    double secondPerH(Values values, int t, double burntPerH) {
        return second == null ? 0 : Math.min(values.of(second[t]), burntPerH);
    }
}
