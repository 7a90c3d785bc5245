package io.vppdispatch.optimizer.asset.storage;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/** Who borrows from whom, worked out from what each account uses. */
final class Loans {

    /** What an account uses beyond its share at a step; negative where a part of it is unused. */
    @FunctionalInterface
    private interface Excess {
        double of(Account account, int step);
    }

    private record Lender(Account account, double price) {}

    private final Map<String, Series> columns = new LinkedHashMap<>();

    private Loans(
            List<Account> accounts,
            Excess excess,
            ToDoubleFunction<Lending> price,
            UnaryOperator<String> borrowed,
            UnaryOperator<String> lent,
            int steps) {
        double[] need = new double[steps];
        for (Account account : accounts) {
            Series own = Series.generate(steps, t -> Math.max(0, excess.of(account, t)));
            columns.put(borrowed.apply(account.id()), own);
            for (int t = 0; t < steps; t++) {
                need[t] += own.at(t);
            }
        }
        accounts.forEach(account -> columns.put(lent.apply(account.id()), Series.constant(steps, 0)));
        for (Lender lender : cheapestFirst(accounts, price)) {
            Account account = lender.account();
            double[] share = new double[steps];
            for (int t = 0; t < steps; t++) {
                share[t] = Math.max(0, Math.min(need[t], -excess.of(account, t)));
                need[t] -= share[t];
            }
            columns.put(lent.apply(account.id()), Series.of(share));
        }
    }

    private static List<Lender> cheapestFirst(List<Account> accounts, ToDoubleFunction<Lending> price) {
        List<Lender> lenders = new ArrayList<>();
        for (Account account : accounts) {
            Lending lending = account.lending();
            if (lending != null) {
                lenders.add(new Lender(account, price.applyAsDouble(lending)));
            }
        }
        lenders.sort(Comparator.comparingDouble(Lender::price));
        return lenders;
    }

    static Loans ofPower(List<Account> accounts, AssetSchedule schedule) {
        Excess excess = (account, t) -> Math.max(
                schedule.at(StorageColumns.charge(account.id()), t) - account.chargeMw(),
                schedule.at(StorageColumns.discharge(account.id()), t) - account.dischargeMw());
        return new Loans(
                accounts,
                excess,
                Lending::powerCnyPerMwh,
                StorageColumns::borrowedMw,
                StorageColumns::lentMw,
                schedule.steps());
    }

    static Loans ofRoom(List<Account> accounts, AssetSchedule schedule) {
        Excess excess = (account, t) -> schedule.at(StorageColumns.stored(account.id()), t) - account.mostMwh();
        return new Loans(
                accounts,
                excess,
                Lending::energyCnyPerMwhH,
                StorageColumns::borrowedMwh,
                StorageColumns::lentMwh,
                schedule.steps());
    }

    void putInto(Map<String, Series> schedule) {
        schedule.putAll(columns);
    }
}
