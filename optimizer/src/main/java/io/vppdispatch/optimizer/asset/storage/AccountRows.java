package io.vppdispatch.optimizer.asset.storage;

import io.vppdispatch.optimizer.asset.DispatchScope;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Accounts of a shared storage: tenants k with charge {@code c_k}, discharge {@code d_k} and energy {@code E_k} of their own, the
 * operator o with the rest. Where one charges while another discharges, only the difference reaches the machine; {@code m} is the
 * power that nets, and the losses it avoids are credited.
 *
 * <ul>
 *   <li>S14: {@code Σ c_k - m = c} and {@code Σ d_k - m = d}, MW, over all accounts
 *   <li>S15: {@code E_k[t] = (1 - σΔ) E_k[t-1] + Δ (η_c c_k - d_k / η_d) + a_k Δ m (1/η_d - η_c)}, MWh, per tenant, with its part
 *       {@code a_k} of the credit; the operator's follows from S1 and S16
 *   <li>S16: {@code Σ E_k + E_o = E}, MWh
 *   <li>S17: {@code c_k <= C_k (1 - y_k)} and {@code d_k <= D_k y_k}, MW
 *   <li>S18: {@code c_k + lent_k - borrowed_k <= P_k} and the same for d_k, MW; without lending bounds of c_k and d_k
 *   <li>S19: {@code E_k + lentRoom_k - borrowedRoom_k <= L_k}, MWh; without lending a bound of E_k
 *   <li>S20: {@code Σ borrowed = Σ lent}, MW, and the same for room, MWh
 *   <li>S21: {@code Σ c_k <= injection of the plant}, MW, over the tenants of a plant who charge from nothing else
 *   <li>S22: {@code E_k[T] - over_k + under_k = target_k}, MWh, per tenant with a target
 * </ul>
 *
 * <p>Without S17 an account that moves both ways at once would hand energy to whoever gains the credit. Moves cost
 * {@link StorageColumns#tieCnyPerMwh} per MWh, the more the later in the list, so that the same energy is not handed about, and
 * among equals the first moves; that is under a fen per MWh and named here because the audit counts it too.
 */
final class AccountRows {

    private final Storage storage;
    private final StorageVars vars;
    private final DispatchScope scope;
    private final int steps;
    private final List<AccountVars> accounts = new ArrayList<>();
    private final Var[] netted;

    AccountRows(Storage storage, StorageModes modes, StorageVars vars, DispatchScope scope) {
        this.storage = storage;
        this.vars = vars;
        this.scope = scope;
        this.steps = scope.horizon().steps();
        List<Account> all = Account.of(storage);
        for (int k = 0; k < all.size(); k++) {
            accounts.add(AccountVars.of(storage, all.get(k), modes.accounts().get(k), scope));
        }
        netted = scope.series(Symbol.of("m"), constant(0), constant(Double.POSITIVE_INFINITY));
    }

    private Series constant(double value) {
        return Series.constant(steps, value);
    }

    AccountReader write() {
        Map<String, List<AccountVars>> byPlant = tenantsOfPlantsAlone();
        for (int t = 0; t < steps; t++) {
            writeNetting(t);
            writeSum(t);
            for (AccountVars account : accounts) {
                writeEnergy(account, t);
                writeMode(account, t);
                writeShare(account, t);
            }
            writeLending(t);
            writePlants(byPlant, t);
            writeTies(t);
        }
        writeEnd();
        return new AccountReader(storage, accounts, netted, scope);
    }

    private Map<String, List<AccountVars>> tenantsOfPlantsAlone() {
        Map<String, List<AccountVars>> byPlant = new LinkedHashMap<>();
        for (AccountVars account : accounts) {
            Tenant tenant = account.account().tenant();
            if (tenant != null && tenant.plant() != null && !tenant.mayChargeFromGrid()) {
                byPlant.computeIfAbsent(tenant.plant(), plant -> new ArrayList<>())
                        .add(account);
            }
        }
        return byPlant;
    }

    private void writeNetting(int t) {
        Expr charge = Expr.zero();
        Expr discharge = Expr.zero();
        for (AccountVars account : accounts) {
            charge.plus(account.c()[t]);
            discharge.plus(account.d()[t]);
        }
        At at = At.step(t);
        scope.equal(StorageRule.NETTING, at, charge.minus(netted[t]).minus(vars.c()[t]), 0);
        scope.equal(StorageRule.NETTING, at, discharge.minus(netted[t]).minus(vars.d()[t]), 0);
    }

    private void writeSum(int t) {
        Expr sum = Expr.zero();
        accounts.forEach(account -> sum.plus(account.stored()[t]));
        scope.equal(StorageRule.ACCOUNTS, At.step(t), sum.minus(vars.stored()[t]), 0);
    }

    private void writeEnergy(AccountVars own, int t) {
        Tenant tenant = own.account().tenant();
        if (tenant == null) {
            return;
        }
        double hours = scope.horizon().hours(t);
        double kept = 1 - storage.standingLossPerHour() * hours;
        double avoided = 1 / storage.dischargeEfficiency() - storage.chargeEfficiency();
        Expr balance = Expr.of(own.stored()[t]);
        if (t > 0) {
            balance.plus(-kept, own.stored()[t - 1]);
        }
        balance.plus(-hours * storage.chargeEfficiency(), own.c()[t])
                .plus(hours / storage.dischargeEfficiency(), own.d()[t])
                .plus(-own.account().creditShare() * hours * avoided, netted[t]);
        double before = t > 0 ? 0 : kept * storage.initial().storedMwhOf(tenant);
        scope.equal(StorageRule.ACCOUNT, At.step(t), balance, before);
    }

    private void writeMode(AccountVars own, int t) {
        double most = own.account().reachChargeMw(storage);
        scope.atMost(StorageRule.ACCOUNT_MODE, At.step(t), Expr.of(own.c()[t]).plus(most, own.y()[t]), most);
        double mostDischarge = own.account().reachDischargeMw(storage);
        scope.atMost(StorageRule.ACCOUNT_MODE, At.step(t), Expr.of(own.d()[t]).plus(-mostDischarge, own.y()[t]), 0);
    }

    private void writeShare(AccountVars own, int t) {
        if (own.lent() == null && own.borrowed() == null) {
            return;
        }
        At at = At.step(t);
        Account account = own.account();
        scope.atMost(StorageRule.SHARE_POWER, at, own.plusLoan(Expr.of(own.c()[t]), t), account.chargeMw());
        scope.atMost(StorageRule.SHARE_POWER, at, own.plusLoan(Expr.of(own.d()[t]), t), account.dischargeMw());
        scope.atMost(StorageRule.SHARE_ENERGY, at, own.plusRoomLoan(Expr.of(own.stored()[t]), t), account.mostMwh());
    }

    private void writeLending(int t) {
        if (!storage.isLent()) {
            return;
        }
        Expr power = Expr.zero();
        Expr room = Expr.zero();
        for (AccountVars account : accounts) {
            account.plusLoan(power, t);
            account.plusRoomLoan(room, t);
        }
        scope.equal(StorageRule.LENDING, At.step(t), power, 0);
        scope.equal(StorageRule.LENDING, At.step(t), room, 0);
    }

    private void writePlants(Map<String, List<AccountVars>> byPlant, int t) {
        byPlant.forEach((plant, tenants) -> {
            Expr charge = Expr.zero();
            tenants.forEach(tenant -> charge.plus(tenant.c()[t]));
            scope.atMost(StorageRule.PLANT, At.step(t), charge.minus(scope.injectionOf(plant, t)), 0);
        });
    }

    private void writeTies(int t) {
        for (int k = 0; k < accounts.size(); k++) {
            Expr moved = Expr.of(accounts.get(k).c()[t]).plus(accounts.get(k).d()[t]);
            double cny = StorageColumns.tieCnyPerMwh(k) * scope.horizon().hours(t);
            scope.cost(CostKind.VARIABLE, At.step(t), cny, moved);
        }
    }

    private void writeEnd() {
        for (AccountVars own : accounts) {
            Tenant tenant = own.account().tenant();
            if (tenant != null) {
                Expr gained =
                        Expr.of(own.stored()[steps - 1]).plus(-storage.initial().storedMwhOf(tenant));
                scope.cost(CostKind.END, At.day(), -tenant.endValueCnyPerMwh(), gained);
                writeTarget(own, tenant);
            }
        }
    }

    private void writeTarget(AccountVars own, Tenant tenant) {
        Double target = tenant.targetMwh();
        if (target == null) {
            return;
        }
        Var over = scope.single(Symbol.of("over", tenant.id()), 0, Double.POSITIVE_INFINITY);
        Var under = scope.single(Symbol.of("under", tenant.id()), 0, Double.POSITIVE_INFINITY);
        Expr reached = Expr.of(own.stored()[steps - 1]).minus(over).plus(under);
        scope.equal(StorageRule.ACCOUNT_TARGET, At.day(), reached, target);
        double price = tenant.targetMissCnyPerMwh();
        scope.cost(CostKind.TARGET, At.day(), price, Expr.of(over).plus(under));
    }
}
