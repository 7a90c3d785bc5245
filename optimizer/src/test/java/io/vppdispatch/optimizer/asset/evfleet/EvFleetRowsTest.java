package io.vppdispatch.optimizer.asset.evfleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.optimizer.testing.Alone;
import io.vppdispatch.optimizer.testing.Toys;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One row of every family on four hours, as a person would write it. */
class EvFleetRowsTest {

    private static final EvSession VAN = new EvSession("van", Fleets.at(0.5), Fleets.at(3), 2, 6, 4, 2, 10, 1, 100.0);
    private static final EvSession CARS = new EvSession("car", Fleets.at(1), Fleets.at(2), 1, 3, 4, 0, 4, 2, null);
    private static final EvSession NIGHT = new EvSession("night", Fleets.at(2), Fleets.at(6.5), 0, 5, 2, 0, 5, 1, null);
    private static final EvFleet FLEET = Fleets.fleet(5.0, 3, VAN, CARS, NIGHT);

    @Test
    void writesARowOfEveryFamily() {
        assertThat(Alone.algebra(FLEET, Toys.hours(4)))
                .contains(
                        "EV1 fleet 01: E[fleet,van,01] - 0.8 c[fleet,van,01] + 2 d[fleet,van,01] = 2",
                        "EV1 fleet 02: E[fleet,van,02] - E[fleet,van,01] - 0.8 c[fleet,van,02] + 2 d[fleet,van,02] = 0",
                        "EV2 fleet 02: 0.8 c[fleet,car,02] <= 6",
                        "EV3 fleet 01: c[fleet,van,01] + 2 y[fleet,van,01] <= 2",
                        "EV4 fleet 01: d[fleet,van,01] - y[fleet,van,01] <= 0",
                        "EV5 fleet 02: c[fleet,van,02] - d[fleet,van,02] + c[fleet,car,02] <= 5",
                        "EV6 fleet 02: -0.8 c[fleet,car,02] <= -4",
                        "EV6 fleet 03: -E[fleet,van,03] - unmet[fleet,van,03] <= -6",
                        "EV7 fleet day: -0.8 c[fleet,night,03] - 0.8 c[fleet,night,04] <= -1",
                        "0 <= c[fleet,van,01] <= 2",
                        "0 <= c[fleet,car,02] <= 8",
                        "0 <= y[fleet,van,01] integer <= 1");
    }

    @Test
    void hasVariablesOnlyWhereAVehicleIsPluggedInAndBinariesOnlyWhereItLosesByFeedingBack() {
        List<String> van = bounds(FLEET);
        assertThat(van).anyMatch(line -> line.contains("c[fleet,van,03]"));
        assertThat(van)
                .noneMatch(line -> line.contains("van,04") || line.contains("car,01") || line.contains("car,03"));
        assertThat(van).noneMatch(line -> line.contains("y[fleet,car") || line.contains("E[fleet,car"));
        assertThat(bounds(Fleets.lossless(VAN)))
                .noneMatch(line -> line.contains("integer"))
                .anyMatch(line -> line.contains("d[fleet,van,01]"));
    }

    @Test
    void aSessionBeyondTheHorizonMayBeLateWhereThatHasAPrice() {
        EvSession priced = new EvSession("night", Fleets.at(2), Fleets.at(6.5), 0, 5, 2, 0, 5, 1, 100.0);
        assertThat(Alone.algebra(Fleets.fleet(null, 0, priced), Toys.hours(4)))
                .contains("EV7 fleet day: -0.8 c[fleet,night,03] - 0.8 c[fleet,night,04] - late[fleet,night] <= -1");
    }

    @Test
    void leavesOutWhatCannotBind() {
        EvSession content = new EvSession("car", Fleets.at(0), Fleets.at(2), 3, 3, 1, 0, 30, 1, null);
        assertThat(Alone.algebra(Fleets.fleet(5.0, 0, content), Toys.hours(4)))
                .noneMatch(line -> line.startsWith("EV"));
    }

    private static List<String> bounds(EvFleet fleet) {
        return Alone.algebra(fleet, Toys.hours(4)).stream()
                .filter(line -> line.startsWith("0 <= "))
                .toList();
    }

    /** Ten chargers of 1 MW behind 2 MW: 0.8 · 2 · 4 of 12 MWh can wait for the four hours after the horizon. */
    @Test
    void whatAllLeavePassesTheConnection() {
        EvSession cars = new EvSession("cars", Fleets.at(3), Fleets.at(8), 0, 1.2, 1, 0, 1.2, 10, null);
        assertThat(Alone.algebra(Fleets.fleet(2.0, 0, cars), Toys.hours(4)))
                .contains("EV7 fleet day: -0.8 c[fleet,cars,04] <= -5.6");
        EvSession roomy = new EvSession("cars", Fleets.at(3), Fleets.at(8), 0, 1.2, 1, 0, 2, 10, null);
        assertThat(Alone.algebra(Fleets.fleet(2.0, 0, roomy), Toys.hours(4)))
                .contains(
                        "EV7 fleet day: -0.8 c[fleet,cars,04] - left[fleet,cars] <= -12",
                        "EV7 fleet day: left[fleet,cars] <= 6.4");
    }

    /** The van may feed back what it has to help the car, and charges again later. */
    @Test
    void aVehicleThatFeedsBackMayHelpTheOthers() {
        EvSession car = new EvSession("car", Fleets.at(3), Fleets.at(5), 0, 2, 4, 0, 2, 1, null);
        EvSession van = new EvSession("van", Fleets.at(3), Fleets.at(8), 1, 2, 4, 2, 10, 1, null);
        assertThat(Alone.algebra(Fleets.fleet(2.0, 0, car, van), Toys.hours(4)))
                .contains("EV7 fleet day: -0.8 c[fleet,car,04] - E[fleet,van,04] <= -0.4");
    }
}
