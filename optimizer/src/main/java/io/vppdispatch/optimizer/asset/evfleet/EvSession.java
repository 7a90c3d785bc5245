package io.vppdispatch.optimizer.asset.evfleet;

import io.vppdispatch.optimizer.asset.Window;
import io.vppdispatch.optimizer.data.Default;
import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;
import io.vppdispatch.optimizer.time.Horizon;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One vehicle, or several alike that move together, from plugging in to leaving; all amounts are those of one vehicle. */
@Doc(
        "One vehicle, or several alike that move together, from plugging in to leaving; all amounts are those of one vehicle.")
public record EvSession(
        @Doc("Name, unique within the fleet.") String id,
        @Doc("When it is plugged in, ISO 8601.") Instant arrival,
        @Doc("When it leaves, ISO 8601.") Instant departure,

        @Doc("Energy stored on arrival, or at the start of the horizon where it arrived before, MWh.") @Range(max = 1e4)
        double arrivalMwh,

        @Doc("Energy wanted in store when it leaves, MWh.") @Range(max = 1e4)
        double wantedMwh,

        @Doc("Most power taken from the node, MW.") @Range(max = 1e4)
        double chargeMaxMw,

        @Doc("Most power fed into the node, MW.") @Range(max = 1e4) @Default("0")
        double dischargeMaxMw,

        @Doc("Most energy stored, MWh.") @Range(max = 1e4) double capacityMwh,

        @Doc("Number of vehicles alike.") @Range(min = 1, max = 1e6) @Default("1")
        int vehicles,

        @Doc("Price of a MWh it leaves without, CNY/MWh; absent: it must get all.") @Range(max = 1e6) @Nullable
        Double unmetCnyPerMwh) {

    /** All vehicles as one. */
    EvSession together() {
        return new EvSession(
                id,
                arrival,
                departure,
                vehicles * arrivalMwh,
                vehicles * wantedMwh,
                vehicles * chargeMaxMw,
                vehicles * dischargeMaxMw,
                vehicles * capacityMwh,
                1,
                unmetCnyPerMwh);
    }

    /** The same session, having this much energy in each vehicle. */
    EvSession having(double storedMwh) {
        return new EvSession(
                id,
                arrival,
                departure,
                storedMwh,
                wantedMwh,
                chargeMaxMw,
                dischargeMaxMw,
                capacityMwh,
                vehicles,
                unmetCnyPerMwh);
    }

    /** When it is plugged in. */
    Window window(Horizon horizon) {
        return new Window(arrival, departure, horizon);
    }

    boolean feedsBack() {
        return dischargeMaxMw > 0;
    }
}
