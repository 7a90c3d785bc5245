package io.vppdispatch.optimizer.asset.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.data.ProblemIssue;
import io.vppdispatch.optimizer.problem.ProblemCheck;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StorageStateTest {

    private final StorageType type = new StorageType();
    private final Storage storage = Battery.full().build();

    @Test
    void carriesEnergyPowerAndWhatTheDayHasDrawn() {
        Horizon morning = Battery.halfHours(3);
        AssetSchedule schedule = schedule(morning);
        double stored = (6 * 0.95 * 0.95 + 4 * 0.5 * 0.8) * 0.95 - 2 * 0.5 / 0.5;
        assertThat(type.endState(storage, schedule, morning)).isEqualTo(new StorageInitial(stored, 2, 1 + 2));
    }

    @Test
    void startsANewDayWithNothingDrawn() {
        Horizon evening = Horizon.uniform(Battery.MIDNIGHT.minusSeconds(3 * 1800), Battery.ZONE, 3, 30);
        StorageInitial state = (StorageInitial) type.endState(storage, schedule(evening), evening);
        assertThat(state.drawnTodayMwh()).isZero();
    }

    @Test
    void bringsALastDigitBackIntoTheBand() {
        Horizon morning = Battery.halfHours(3);
        AssetSchedule schedule = schedule(morning).with(StorageColumns.STORED_MWH, 2, 12 + 1e-9);
        StorageInitial state = (StorageInitial) type.endState(storage, schedule, morning);
        assertThat(state.storedMwh()).isEqualTo(12);
    }

    /** Leases of 3 and 4 MWh of a store of 12, no less than 2 of which must stay. */
    private static Storage shared(double aMwh, double bMwh, double storedMwh, Storage begun) {
        Horizon morning = Battery.halfHours(1);
        Map<String, Series> columns = new LinkedHashMap<>();
        columns.put("power_mw", Series.of(0));
        columns.put("drawn_today_mwh", Series.of(0));
        columns.put("stored_mwh", Series.of(storedMwh));
        columns.put("charge_mw", Series.of(0));
        columns.put("discharge_mw", Series.of(0));
        columns.put("a_stored_mwh", Series.of(aMwh));
        columns.put("b_stored_mwh", Series.of(bMwh));
        StorageType type = new StorageType();
        return type.startingFrom(begun, type.endState(begun, new AssetSchedule("bat", columns), morning));
    }

    private static Storage leased() {
        Battery battery = new Battery();
        battery.minMwh = 2;
        battery.initial = Leases.state(2, 0, 0);
        battery.tenants = List.of(Leases.fromGrid("a", 1, 3), Leases.fromGrid("b", 1, 4));
        return battery.build();
    }

    private static List<ProblemIssue> issues(Storage storage) {
        return ProblemCheck.issuesOf(Battery.alone(storage, Battery.halfHours(1)));
    }

    @Test
    void bringsLastDigitsOfAccountsBackIntoTheirLeases() {
        double digit = 5e-4;
        Storage above = shared(3 + digit, 1, 6 + digit, leased());
        assertThat(above.initial().tenants()).containsExactly(new TenantInitial("a", 3), new TenantInitial("b", 1));
        assertThat(issues(above)).isEmpty();
        Storage operatorShort = shared(1, 2, 5 - digit, leased());
        assertThat(operatorShort.initial().storedMwhOf(leased().tenants().get(0)))
                .isCloseTo(1 - digit, within(1e-12));
        assertThat(issues(operatorShort)).isEmpty();
        Storage operatorAbove = shared(3, 3, 11 + digit, leased());
        assertThat(operatorAbove.initial().storedMwhOf(leased().tenants().get(1)))
                .isCloseTo(3 + digit, within(1e-12));
        assertThat(issues(operatorAbove)).isEmpty();
    }

    @Test
    void leavesWhatIsNoRoundingAsItIs() {
        Storage above = shared(3.01, 1, 6.01, leased());
        assertThat(issues(above))
                .extracting(ProblemIssue::path)
                .containsExactly("/assets/0/initial/tenants/0/stored_mwh");
    }

    @Test
    void changesNothingButTheState() {
        StorageInitial state = new StorageInitial(7, 2, 3);
        Battery same = Battery.full();
        same.initial = state;
        assertThat(type.startingFrom(storage, state)).isEqualTo(same.build());
    }

    private AssetSchedule schedule(Horizon horizon) {
        double[] charge = {0, 4, 0};
        double[] discharge = {0, 0, 2};
        return new BatterySchedule(storage, horizon, charge, discharge)
                .toSchedule()
                .asset("bat");
    }
}
