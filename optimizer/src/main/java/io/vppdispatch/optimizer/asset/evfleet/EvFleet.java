package io.vppdispatch.optimizer.asset.evfleet;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.data.Default;
import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Electric vehicles behind one connection. Power is counted at the node, stored energy inside the vehicles, so that both
 * efficiencies lie between them.
 */
@Doc("Electric vehicles behind one connection, each with the energy it wants by its departure; some may feed back.")
public record EvFleet(
        @Doc("Unique name.") String id,
        @Doc("Node it takes its power from.") String node,

        @Doc("When vehicles are plugged in; sessions outside the horizon wait for theirs.")
        List<EvSession> sessions,

        @Doc("Energy stored per energy taken from the node.") @Range(min = 0.01, max = 1)
        double chargeEfficiency,

        @Doc("Energy fed into the node per energy drawn from a vehicle; absent: no vehicle feeds back.")
        @Range(min = 0.01, max = 1)
        @Nullable
        Double dischargeEfficiency,

        @Doc("Most power of all vehicles together, either way, MW; absent: no limit of its own.")
        @Range(max = 1e6)
        @Nullable
        Double connectionMaxMw,

        @Doc("Wear of the batteries per MWh fed into the node, CNY/MWh.") @Range(max = 1e5) @Default("0")
        double dischargeWearCnyPerMwh)
        implements Asset {

    public EvFleet {
        sessions = List.copyOf(sessions);
    }

    /** Energy fed into the node per energy drawn; 1 where none is. */
    double drawEfficiency() {
        return dischargeEfficiency == null ? 1 : dischargeEfficiency;
    }

    /** Energy taken from the node for each MWh fed back, MWh. */
    double takenPerMwhFedBack() {
        return 1 / (chargeEfficiency * drawEfficiency());
    }

    /** The same fleet with other sessions. */
    EvFleet with(List<EvSession> others) {
        return new EvFleet(
                id, node, others, chargeEfficiency, dischargeEfficiency, connectionMaxMw, dischargeWearCnyPerMwh);
    }
}
