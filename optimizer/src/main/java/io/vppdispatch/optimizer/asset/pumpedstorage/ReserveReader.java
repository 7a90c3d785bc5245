package io.vppdispatch.optimizer.asset.pumpedstorage;

import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.time.Series;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what a station holds in reserve. */
final class ReserveReader {

    private final StationVars vars;

    ReserveReader(StationVars vars) {
        this.vars = vars;
    }

    void put(Map<String, Series> columns, Values values) {
        List<ReserveProduct> products = vars.reserve().products();
        Map<String, double[]> flows = new LinkedHashMap<>();
        for (double minutes : PumpedStorageColumns.holdMinutes(products)) {
            flows.put(PumpedStorageColumns.held(minutes, true), new double[vars.upper().length]);
            flows.put(PumpedStorageColumns.held(minutes, false), new double[vars.upper().length]);
        }
        for (ReserveProduct product : products) {
            double[] total = new double[vars.upper().length];
            Map<String, Series> parts = new LinkedHashMap<>();
            double[] flow = flows.get(PumpedStorageColumns.held(product.holdMinutes(), product.isUp()));
            for (GroupPower power : vars.powers()) {
                for (ReservePart part : ReservePart.of(power.group(), product)) {
                    Var[] held = vars.reserve().part(power, product, part);
                    double rate = BackingRows.rate(power, product, part);
                    double[] mw = new double[total.length];
                    for (int t = 0; held != null && flow != null && t < total.length; t++) {
                        mw[t] = values.of(held[t]);
                        total[t] += mw[t];
                        flow[t] += mw[t] / rate;
                    }
                    parts.put(part.column(power.group(), product), Series.of(mw));
                }
            }
            columns.put(PumpedStorageColumns.reserve(product), Series.of(total));
            columns.putAll(parts);
        }
        flows.forEach((name, flow) -> columns.put(name, Series.of(flow)));
    }
}
