package io.vppdispatch.optimizer.asset.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.testing.Toys;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One row of every family of a store with two tenants on three half hours. */
class SharedStoreRowsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "S14 bat 01: c[bat,a,01] + c[bat,b,01] + c[bat,operator,01] - m[bat,01] - c[bat,01] = 0",
                "S14 bat 01: d[bat,a,01] + d[bat,b,01] + d[bat,operator,01] - m[bat,01] - d[bat,01] = 0",
                "S15 bat 01: E[bat,a,01] - 0.4 c[bat,a,01] + d[bat,a,01] - 0.18 m[bat,01] = 1.9",
                "S15 bat 02: E[bat,a,02] - 0.95 E[bat,a,01] - 0.4 c[bat,a,02] + d[bat,a,02] - 0.18 m[bat,02] = 0",
                "S16 bat 01: E[bat,a,01] + E[bat,b,01] + E[bat,operator,01] - E[bat,01] = 0",
                "S17 bat 01: c[bat,a,01] + y[bat,a,01] <= 1",
                "S17 bat 01: d[bat,a,01] - y[bat,a,01] <= 0",
                "S17 bat 01: c[bat,b,01] + 4 y[bat,b,01] <= 4",
                "S18 bat 01: c[bat,a,01] + lent[bat,a,01] <= 1",
                "S18 bat 01: d[bat,b,01] - borrowed[bat,b,01] <= 1",
                "S19 bat 01: E[bat,a,01] + lentRoom[bat,a,01] <= 3",
                "S19 bat 01: E[bat,operator,01] - borrowedRoom[bat,operator,01] <= " + (12 - 3 - 2),
                "S20 bat 01: lent[bat,a,01] - borrowed[bat,b,01] - borrowed[bat,operator,01] = 0",
                "S21 bat 01: c[bat,a,01] - p[pv,01] <= 0",
                "2 <= E[bat,operator,01] <= 12",
                "0 <= E[bat,a,01] <= 3"
            })
    void writes(String line) {
        Battery battery = shared();
        battery.tenants = List.of(
                Leases.lending(Leases.ofPlant("a", "pv", 1, 3), new Lending(5, 1)),
                Leases.borrowing(Leases.fromGrid("b", 1, 2)));
        battery.nettingCredit = NettingCredit.CONTRACT_SHARES;
        assertThat(algebra(battery).lines()).contains(line);
    }

    @Test
    void writesTheTargetOfAnAccount() {
        Battery battery = shared();
        battery.tenants = List.of(Leases.wanting(Leases.ofPlant("a", "pv", 1, 3), 2.5, 60), Leases.fromGrid("b", 1, 2));
        assertThat(algebra(battery).lines())
                .contains("S22 bat day: E[bat,a,03] - over[bat,a] + under[bat,a] = 2.5")
                .noneMatch(line -> line.contains("over[bat,b]"));
        assertThat(algebra(battery)).contains("60 over[bat,a] + 60 under[bat,a]");
    }

    @Test
    void leavesOutWhatIsNotAsked() {
        Battery battery = shared();
        battery.tenants = List.of(Leases.fromGrid("b", 1, 2));
        battery.initial = StorageInitial.stored(6);
        assertThat(algebra(battery))
                .contains("S15 bat 02: E[bat,b,02] - 0.95 E[bat,b,01] - 0.4 c[bat,b,02] + d[bat,b,02] = 0")
                .contains("0 <= c[bat,b,01] <= 1")
                .doesNotContain("S18")
                .doesNotContain("S19")
                .doesNotContain("S20")
                .doesNotContain("S21");
        battery.tenants = List.of();
        assertThat(algebra(battery)).doesNotContain("S14").doesNotContain("m[bat,01]");
    }

    private static Battery shared() {
        Battery battery = Battery.full();
        battery.dischargeMaxMw = 4;
        battery.initial = Leases.state(6, 2, 1);
        return battery;
    }

    private static String algebra(Battery battery) {
        return DispatchModel.of(
                        Battery.alone(battery.build(), Battery.halfHours(3)).plus(Toys.pv("pv", 1, 1, 1)),
                        Formulation.TIGHT)
                .lp()
                .toString();
    }
}
