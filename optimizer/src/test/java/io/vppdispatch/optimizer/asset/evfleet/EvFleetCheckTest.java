package io.vppdispatch.optimizer.asset.evfleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.optimizer.testing.Alone;
import io.vppdispatch.optimizer.testing.Toys;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bad fleets are refused with subject, value, range and place. */
class EvFleetCheckTest {

    private static List<String> issues(EvFleet fleet) {
        return Alone.issues(fleet, Toys.hours(4));
    }

    private static EvSession session(double from, double to, double arrivalMwh, double wantedMwh, Double price) {
        return new EvSession("car", Fleets.at(from), Fleets.at(to), arrivalMwh, wantedMwh, 2, 0, 5, 1, price);
    }

    private static void assertRefused(EvSession session, String place, String message) {
        assertThat(issues(Fleets.fleet(null, 0, session)))
                .singleElement()
                .satisfies(issue -> assertThat(issue)
                        .startsWith("/assets/0/sessions/0/" + place + " ev_fleet fleet: ")
                        .contains(message));
    }

    @Test
    void departureAfterArrival() {
        assertRefused(
                session(2, 1, 1, 1, null),
                "departure",
                "departure (2030-04-15T01:00:00Z) must be after arrival (2030-04-15T02:00:00Z)");
    }

    @Test
    void energyWithinTheCapacity() {
        assertRefused(
                session(1, 2, 6, 1, null), "arrival_mwh", "arrival_mwh (6.0) must be between 0 and capacity_mwh (5.0)");
        assertRefused(
                session(1, 2, 1, 6, 9.0), "wanted_mwh", "wanted_mwh (6.0) must be between 0 and capacity_mwh (5.0)");
    }

    @Test
    void aWishWithoutAPriceMustBeWithinReach() {
        assertRefused(
                session(1, 2, 1, 3, null),
                "wanted_mwh",
                "wanted_mwh (3.0) must be at most what the charger can reach by departure (" + (1 + 0.8 * 2) + ")");
        assertThat(issues(Fleets.fleet(null, 0, session(1, 2, 1, 3, 9.0)))).isEmpty();
        assertThat(issues(Fleets.fleet(null, 0, session(-3, -2, 1, 3, null))))
                .as("a session of yesterday asks for nothing")
                .isEmpty();
    }

    @Test
    void anEfficiencyOutOfRangeHidesNoSession() {
        EvSession wrong = session(2, 1, 6, 9, 9.0);
        EvFleet fleet = new EvFleet("fleet", Toys.NODE, List.of(wrong, wrong), 1.2, null, null, 0);
        assertThat(issues(fleet))
                .hasSize(1 + 3 + 4)
                .anySatisfy(issue -> assertThat(issue).contains("charge_efficiency (1.2) must be between"))
                .anySatisfy(issue -> assertThat(issue).contains("departure"))
                .anySatisfy(issue -> assertThat(issue).contains("wanted_mwh (9.0)"))
                .anySatisfy(issue -> assertThat(issue).contains("named twice"));
    }

    @Test
    void aPriceOfNothingIsNone() {
        assertRefused(session(1, 2, 1, 2, 0.0), "unmet_cny_per_mwh", "unmet_cny_per_mwh (0.0) must be above 0");
    }

    @Test
    void namesAreUniqueAndPlain() {
        EvSession car = session(1, 2, 1, 2, null);
        assertThat(issues(Fleets.fleet(null, 0, car, car)))
                .containsExactly("/assets/0/sessions/1/id ev_fleet fleet: the session car is named twice");
        assertRefused(
                new EvSession("a,b", Fleets.at(1), Fleets.at(2), 1, 2, 2, 0, 5, 1, null),
                "id",
                "id (a,b) must be letters");
    }

    @Test
    void feedingBackNeedsAnEfficiencyAndWearNeedsFeedingBack() {
        EvSession van = new EvSession("van", Fleets.at(1), Fleets.at(2), 1, 2, 2, 1, 5, 1, null);
        EvFleet lacking = new EvFleet("fleet", Toys.NODE, List.of(van), 0.8, null, null, 5);
        assertThat(issues(lacking))
                .containsExactlyInAnyOrder(
                        "/assets/0/discharge_efficiency ev_fleet fleet: discharge_efficiency is missing where a session has"
                                + " discharge_max_mw above 0",
                        "/assets/0/discharge_wear_cny_per_mwh ev_fleet fleet: discharge_wear_cny_per_mwh (5.0) must be 0"
                                + " without discharge_efficiency, or it has no effect");
    }
}
