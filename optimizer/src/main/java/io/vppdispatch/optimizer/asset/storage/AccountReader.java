package io.vppdispatch.optimizer.asset.storage;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.DispatchScope;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.time.Series;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the accounts of a shared storage. Who borrows is what exceeds a share, who lends are the cheapest with a part unused, in
 * the order of the list among equals; so the schedule of loans does not depend on which of many equal ones the solver found.
 */
final class AccountReader {

    private final Storage storage;
    private final List<AccountVars> accounts;
    private final Var[] netted;
    private final DispatchScope scope;
    private final int steps;

    AccountReader(Storage storage, List<AccountVars> accounts, Var[] netted, DispatchScope scope) {
        this.storage = storage;
        this.accounts = accounts;
        this.netted = netted;
        this.scope = scope;
        this.steps = scope.horizon().steps();
    }

    void read(Values values, Map<String, Series> columns) {
        columns.put(StorageColumns.NETTED_MW, series(values, netted));
        for (AccountVars own : accounts) {
            String id = own.account().id();
            columns.put(StorageColumns.charge(id), series(values, own.c()));
            columns.put(StorageColumns.discharge(id), series(values, own.d()));
            columns.put(StorageColumns.stored(id), series(values, own.stored()));
        }
        AssetSchedule moves = new AssetSchedule(storage.id(), columns);
        readPlants(values, moves, columns);
        for (AccountVars own : accounts) {
            Tenant tenant = own.account().tenant();
            Double target = tenant == null ? null : tenant.targetMwh();
            if (target != null) {
                Series above = series(values, own.stored()).map(mwh -> mwh - target);
                columns.put(StorageColumns.aboveTarget(own.account().id()), above);
            }
        }
        if (storage.isLent()) {
            List<Account> lenders = accounts.stream().map(AccountVars::account).toList();
            Loans.ofPower(lenders, moves).putInto(columns);
            Loans.ofRoom(lenders, moves).putInto(columns);
        }
    }

    private Series series(Values values, Var[] vars) {
        return Series.generate(steps, t -> values.of(vars[t]));
    }

    /** Those who charge from nothing else come first, then the others in order, each up to what the plant has left. */
    private void readPlants(Values values, AssetSchedule moves, Map<String, Series> columns) {
        Map<String, double[]> left = new HashMap<>();
        for (boolean fromGridToo : new boolean[] {false, true}) {
            for (Tenant tenant : storage.tenants()) {
                String plant = tenant.plant();
                if (plant != null && tenant.mayChargeFromGrid() == fromGridToo) {
                    double[] output = left.computeIfAbsent(plant, id -> outputMw(id, values));
                    Series charge = moves.column(StorageColumns.charge(tenant.id()));
                    double[] from = new double[steps];
                    for (int t = 0; t < steps; t++) {
                        from[t] = fromGridToo ? Math.max(0, Math.min(charge.at(t), output[t])) : charge.at(t);
                        output[t] -= from[t];
                    }
                    columns.put(StorageColumns.fromPlant(tenant.id()), Series.of(from));
                }
            }
        }
    }

    private double[] outputMw(String plant, Values values) {
        return Series.generate(steps, t -> scope.injectionOf(plant, t).value(values))
                .toArray();
    }
}
