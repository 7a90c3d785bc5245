package io.vppdispatch.optimizer.asset.thermal;

import io.vppdispatch.optimizer.asset.DispatchScope;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Reserve of a unit that is on: all products with more output share its headroom (T6, T7), all with less its depth above
 * minimum output (T8, T18). Products held at once are called at once, so those due within a response time add up:
 *
 * <pre>
 * T13  r_n &lt;= ramp · response_n (bounds); 0 for a back-pressure unit, whose power follows its heat
 *      r_1 + ... + r_n &lt;= ramp · response_n u         products of one direction in order of response; n &gt; 1
 *      r_1 + ... + r_n &lt;= reach_top u - Σ_j (reach_j - reach_(j-1)) z_(j-1)      with ramp bands: reach_j from band j on
 * T18  Σ r_dn &lt;= p'                                  without oil
 *      Σ r_dn &lt;= p' - (oil - Pmin) (u - z_oil)       without oil lit only down to where it would have to be
 * </pre>
 */
final class ReserveRows {

    private final ThermalUnit unit;
    private final DispatchScope scope;
    private final List<ReserveProduct> products;
    private final List<Var[]> reserves = new ArrayList<>();
    private final Expr[] up;
    private final Expr[] down;

    ReserveRows(ThermalUnit unit, DispatchScope scope) {
        this.unit = unit;
        this.scope = scope;
        this.products = scope.reserveProducts();
        this.up = new Expr[scope.horizon().steps()];
        this.down = new Expr[up.length];
        Arrays.setAll(up, t -> Expr.zero());
        Arrays.setAll(down, t -> Expr.zero());
        products.forEach(product -> reserves.add(offer(product)));
    }

    private Var[] offer(ReserveProduct product) {
        Double response = product.responseMinutes();
        double fastest = response == null
                ? Double.POSITIVE_INFINITY
                : product.isUp() ? unit.rampUpMw(response / 60) : unit.rampDownMw(response / 60);
        double mostMw = unit.isBackPressure() ? 0 : Math.min(unit.roomMw(), fastest);
        Series most = Series.constant(up.length, mostMw);
        Var[] reserve = scope.series(Symbol.of("r", product.id()), Series.constant(up.length, 0), most);
        for (int t = 0; t < up.length; t++) {
            (product.isUp() ? up : down)[t].plus(reserve[t]);
            scope.offer(product, t, Expr.of(reserve[t]));
        }
        return reserve;
    }

    List<Var[]> reserves() {
        return reserves;
    }

    /** Reserve of all products with more output, MW. */
    Expr upMw(int t) {
        return up[t];
    }

    /** Reserve of all products with less output, MW. */
    Expr downMw(int t) {
        return down[t];
    }

    boolean hasUp() {
        return products.stream().anyMatch(ReserveProduct::isUp);
    }

    boolean hasDown() {
        return products.stream().anyMatch(product -> !product.isUp());
    }

    void write(Commitment on, Var[] above, LadderRows ladder) {
        writeResponse(true, on, ladder);
        writeResponse(false, on, ladder);
        for (int t = 0; t < up.length && hasDown(); t++) {
            writeDepth(on, above, ladder, t);
        }
    }

    private void writeResponse(boolean isUp, Commitment on, LadderRows ladder) {
        List<Integer> due = new ArrayList<>();
        for (int i = 0; i < products.size(); i++) {
            if (products.get(i).isUp() == isUp && products.get(i).responseMinutes() != null) {
                due.add(i);
            }
        }
        due.sort(Comparator.comparingDouble(this::responseMinutes));
        for (int n = 0; n < due.size(); n++) {
            double[] reach = reach(isUp, responseMinutes(due.get(n)));
            boolean binds = Arrays.stream(reach).anyMatch(mw -> mw < unit.roomMw());
            boolean isBound = n == 0 && reach.length == 1;
            for (int t = 0; t < up.length && binds && !isBound; t++) {
                writeResponse(due.subList(0, n + 1), reach, on, ladder, t);
            }
        }
    }

    private double responseMinutes(int product) {
        return Objects.requireNonNull(products.get(product).responseMinutes());
    }

    /** How far output moves in a time, for each ramp band it may begin in, MW. */
    private double[] reach(boolean isUp, double minutes) {
        RampBands bands = new RampBands(unit);
        double[] reach = new double[Math.max(1, bands.count())];
        double one = isUp ? unit.rampUpMw(minutes / 60) : unit.rampDownMw(minutes / 60);
        reach[0] = Math.min(unit.roomMw(), one);
        for (int j = 0; j < bands.count(); j++) {
            double perMw = isUp ? bands.minutesPerMwUpFrom(j) : bands.minutesPerMwDownFrom(j);
            reach[j] = Math.min(unit.roomMw(), minutes / perMw);
        }
        return reach;
    }

    private void writeResponse(List<Integer> due, double[] reach, Commitment on, LadderRows ladder, int t) {
        Expr row = Expr.zero();
        due.forEach(i -> row.plus(reserves.get(i)[t]));
        row.plus(-reach[reach.length - 1], on.on()[t]);
        for (int j = 1; j < reach.length; j++) {
            row.plus(
                    reach[j] - reach[j - 1],
                    ladder.below(unit.rampBands().get(j).fromMw(), t));
        }
        scope.atMost(ThermalRule.RESERVE, At.step(t), row, 0);
    }

    private void writeDepth(Commitment on, Var[] above, LadderRows ladder, int t) {
        Expr row = Expr.zero().plus(down[t]).minus(above[t]);
        OilSupport oil =
                unit.deepPeakShaving() == null ? null : unit.deepPeakShaving().oil();
        if (oil != null) {
            double toOil = oil.belowMw() - unit.minMw();
            row.plus(toOil, on.on()[t]).plus(-toOil, ladder.below(oil.belowMw(), t));
        }
        scope.atMost(ThermalRule.DOWN_RESERVE, At.step(t), row, 0);
    }
}
