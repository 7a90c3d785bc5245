package io.vppdispatch.optimizer.asset.evfleet;

import static io.vppdispatch.optimizer.asset.evfleet.Fleets.mw;
import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.testing.Alone;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Horizon;
import org.junit.jupiter.api.Test;

/** Every rule catches the schedule that breaks it alone: 0.8 of a MWh taken is stored, 2 are drawn for one fed back. */
class EvFleetAuditTest {

    private static final Horizon HOURS = Toys.hours(4);
    private static final EvSession VAN = new EvSession("van", Fleets.at(0), Fleets.at(3), 4, 6, 4, 2, 10, 1, null);
    private static final EvSession CAR = new EvSession("car", Fleets.at(1), Fleets.at(2), 1, 2, 4, 0, 3, 1, null);
    private static final EvSession NIGHT = new EvSession("night", Fleets.at(2), Fleets.at(6), 0, 4, 2, 0, 4, 1, null);

    private EvFleet fleet = Fleets.fleet(6.0, 0, VAN, CAR, NIGHT);

    private final double[] van = {-4, 0.5, 0, 0};
    private final double[] car = {0, -2, 0, 0};
    private final double[] night = {0, 0, -1, -1};

    private AssetSchedule schedule() {
        return Fleets.schedule(fleet, van, car, night);
    }

    private void assertOnly(EvFleetRule rule, AssetSchedule schedule) {
        assertThat(Alone.broken(fleet, HOURS, schedule)).containsExactly(rule.code());
    }

    @Test
    void passesWhatKeepsTheRules() {
        assertThat(Alone.broken(fleet, HOURS, schedule())).isEmpty();
    }

    @Test
    void guardsEveryCell() {
        assertThat(Alone.unguarded(fleet, HOURS, schedule())).isEmpty();
    }

    @Test
    void catchesEnergyFromNowhere() {
        AssetSchedule clean = schedule();
        assertOnly(
                EvFleetRule.ENERGY,
                clean.with("van_energy_mwh", 1, clean.at("van_energy_mwh", 1) + 1)
                        .with("energy_mwh", 1, clean.at("energy_mwh", 1) + 1));
    }

    @Test
    void catchesMoreThanFits() {
        car[1] = -3;
        assertOnly(EvFleetRule.CAPACITY, schedule());
    }

    @Test
    void catchesChargingTooFastAndBeforeArrival() {
        night[2] = -2.5;
        assertOnly(EvFleetRule.CHARGE, schedule());
    }

    @Test
    void catchesFeedingBackTooFast() {
        van[1] = 2.2;
        van[2] = -4;
        assertOnly(EvFleetRule.DISCHARGE, schedule());
    }

    @Test
    void catchesMoreThanTheConnectionCarries() {
        fleet = Fleets.fleet(3.9, 0, VAN, CAR, NIGHT);
        assertOnly(EvFleetRule.CONNECTION, schedule());
    }

    @Test
    void catchesAVehicleThatLeavesWithLessThanItMustHave() {
        van[0] = -2;
        assertOnly(EvFleetRule.DEPARTURE, schedule());
    }

    @Test
    void catchesAWishOutOfReachAfterTheHorizon() {
        night[2] = -0.5;
        night[3] = 0;
        assertOnly(EvFleetRule.REACH, schedule());
    }

    @Test
    void catchesPowerThatNoVehicleTakes() {
        AssetSchedule clean = schedule();
        assertOnly(EvFleetRule.NET, clean.with("power_mw", 0, clean.at("power_mw", 0) + 1));
    }

    @Test
    void catchesBothFlowsAtOnce() {
        van[2] = -4;
        double stored = 4 + 0.8 * 4;
        AssetSchedule both = schedule()
                .with("van_discharge_mw", 0, 1)
                .with("discharge_mw", 0, 1)
                .with("power_mw", 0, -3);
        for (int t = 0; t < 3; t++) {
            double energy = both.at("van_energy_mwh", t) - 1 / 0.5;
            both = both.with("van_energy_mwh", t, energy).with("energy_mwh", t, both.at("energy_mwh", t) - 1 / 0.5);
        }
        assertThat(both.at("van_energy_mwh", 0)).isEqualTo(stored - 1 / 0.5);
        assertOnly(EvFleetRule.MODE, both);
    }

    @Test
    void passesAPricedWishThatIsMissed() {
        EvSession priced = new EvSession("van", Fleets.at(0), Fleets.at(3), 4, 6, 4, 2, 10, 1, 7.0);
        fleet = Fleets.fleet(null, 0, priced, CAR, NIGHT);
        AssetSchedule missed =
                Fleets.schedule(fleet, mw(0, 0, 0, 0), car, night).with("cost_cny", 2, 7 * (6 - 4));
        assertThat(Alone.broken(fleet, HOURS, missed)).isEmpty();
    }

    /** Each could still get its 2 MWh alone; together they need 4 of 0.8 · 1 · 2. */
    @Test
    void catchesMoreLeftThanTheConnectionCarries() {
        EvSession one = new EvSession("one", Fleets.at(2), Fleets.at(6), 0, 2, 2, 0, 2, 1, null);
        EvSession two = new EvSession("two", Fleets.at(2), Fleets.at(6), 0, 2, 2, 0, 2, 1, null);
        EvFleet both = Fleets.fleet(1.0, 0, one, two);
        AssetSchedule idle = Fleets.schedule(both, mw(0, 0, 0, 0), mw(0, 0, 0, 0));
        assertThat(Alone.broken(both, HOURS, idle)).containsExactly("EV7");
    }
}
